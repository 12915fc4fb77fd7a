package countinghouse.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.platform.sql.SealTable;
import countinghouse.platform.sql.SealedTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealFilesTest {
    private static final String HASH = "a".repeat(64);
    private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");

    private static SealTable.Batch batch(long number) {
        return new SealTable.Batch(
                new SealTable.Head("mer_1", number, HASH),
                List.of(new SealTable.Sealed(number, "aud_" + number, HASH)));
    }

    @Test
    void rows_and_heads_are_written_for_the_owner_only(@TempDir Path folder) throws Exception {
        SealFiles files = new SealFiles(folder.resolve("seals"));
        files.keep(SealedTable.AUDIT, List.of(batch(1)), AT);
        files.keep(SealedTable.AUDIT, List.of(batch(2)), AT);
        Path rows = folder.resolve("seals/rows.log");
        assertEquals(
                "\nAUDIT\tmer_1\t1\taud_1\t" + HASH + "\nAUDIT\tmer_1\t2\taud_2\t" + HASH + "\n",
                Files.readString(rows));
        for (Path file : List.of(rows, folder.resolve("seals/heads.log"))) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void a_line_cut_short_by_a_crash_does_not_swallow_the_next(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("rows.log"), "AUDIT\tmer_1\t1\taud");
        new SealFiles(folder).keep(SealedTable.AUDIT, List.of(batch(2)), AT);
        assertEquals(2, Files.readAllLines(folder.resolve("rows.log")).size());
    }

    @Test
    void the_last_whole_head_of_each_chain_is_known_after_a_crash(@TempDir Path folder) throws Exception {
        SealFiles files = new SealFiles(folder);
        assertEquals(Map.of(), files.numbers(SealedTable.AUDIT));
        files.keep(SealedTable.AUDIT, List.of(batch(7)), AT);
        files.keep(SealedTable.AUDIT, List.of(batch(9)), AT);
        Files.writeString(folder.resolve("heads.log"), AT + "\tAUDIT\tmer_1\t11\tabc", StandardOpenOption.APPEND);
        assertEquals(Map.of("mer_1", 9L), files.numbers(SealedTable.AUDIT));
        assertEquals(Map.of(), files.numbers(SealedTable.JOURNAL));
    }

    @Test
    void heads_are_compacted_to_one_line_a_chain(@TempDir Path folder) throws Exception {
        Path heads = folder.resolve("heads.log");
        String old = "2026-11-25T09:00:00Z\tAUDIT\tmer_%d\t1\t" + HASH + "\n";
        long lines = SealFiles.LONGEST_HEADS / (old.length() - 1) + 1;
        Files.writeString(heads, String.join("", Collections.nCopies((int) lines, String.format(old, 2))));
        new SealFiles(folder).keep(SealedTable.AUDIT, List.of(batch(1)), AT);
        List<String> left = Files.readAllLines(heads);
        assertEquals(2, left.size());
        assertTrue(left.get(0).contains("mer_2") && left.get(1).contains("mer_1"), left.toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(heads)));
    }

    @Test
    void rows_are_kept_in_files_of_which_the_oldest_falls_out(@TempDir Path folder) throws Exception {
        SealFiles files = new SealFiles(folder);
        for (int round = 0; round < 6; round++) {
            Files.writeString(folder.resolve("rows.log"), "x".repeat((int) SealFiles.LONGEST_ROWS));
            files.keep(SealedTable.AUDIT, List.of(batch(round + 1)), AT);
        }
        assertTrue(Files.exists(folder.resolve("rows.3.log")));
        assertTrue(!Files.exists(folder.resolve("rows.4.log")) && !Files.exists(folder.resolve("rows.log")));
    }
}
