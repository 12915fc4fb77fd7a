package countinghouse.platform.control;

import countinghouse.platform.sql.SealTable;
import countinghouse.platform.sql.SealedTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the database cannot take back: {@code heads.log} has the head of each chain, {@code rows.log} number, id and hash of each row that
 * was sealed, so that a row can be named that is no longer inside. Both are bounded: heads are compacted to one line a chain, rows are
 * kept in four files of 8 MiB, the oldest falls out. Readable by the product's user only, on the disk before the next run begins.
 */
final class SealFiles {
    static final long LONGEST_HEADS = 1L << 20;
    static final long LONGEST_ROWS = 8L << 20;
    static final int OLD_ROWS = 3;

    private final Path folder;
    private boolean begun;

    SealFiles(Path folder) {
        this.folder = folder;
    }

    void keep(SealedTable kind, List<SealTable.Batch> batches, Instant at) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            narrow(folder, "rwx------");
        }
        // a line cut short by a crash must not swallow the first one after it
        StringBuilder rows = new StringBuilder(begun ? "" : "\n");
        StringBuilder heads = new StringBuilder(begun ? "" : "\n");
        for (SealTable.Batch batch : batches) {
            SealTable.Head head = batch.head();
            for (SealTable.Sealed row : batch.rows()) {
                rows.append(line(kind.name(), head.tenantId(), Long.toString(row.number()), row.rowId(), row.hash()));
            }
            heads.append(line(at.toString(), kind.name(), head.tenantId(), Long.toString(head.number()), head.hash()));
        }
        append(folder.resolve("rows.log"), rows.toString());
        append(folder.resolve("heads.log"), heads.toString());
        begun = true;
        rotateRows();
        compactHeads();
    }

    /** The number of the last head of each tenant's chain that is kept here. */
    Map<String, Long> numbers(SealedTable kind) throws IOException {
        Path file = folder.resolve("heads.log");
        if (!Files.exists(file)) {
            return Map.of();
        }
        Map<String, Long> numbers = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t");
            if (isHead(parts) && parts[1].equals(kind.name())) {
                numbers.put(parts[2], Long.parseLong(parts[3]));
            }
        }
        return numbers;
    }

    /** A line that a crash cut short is none. */
    private static boolean isHead(String... parts) {
        return parts.length == 5 && parts[4].length() == 64;
    }

    private static String line(String... parts) {
        return String.join("\t", parts) + "\n";
    }

    private static void append(Path file, String text) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            // also for a file that an earlier release made
            narrow(file, "rw-------");
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(false);
        }
    }

    private void rotateRows() throws IOException {
        if (Files.size(folder.resolve("rows.log")) < LONGEST_ROWS) {
            return;
        }
        for (int age = OLD_ROWS; age > 0; age--) {
            Path younger = folder.resolve(age == 1 ? "rows.log" : "rows." + (age - 1) + ".log");
            if (Files.exists(younger)) {
                Files.move(younger, folder.resolve("rows." + age + ".log"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void compactHeads() throws IOException {
        Path file = folder.resolve("heads.log");
        if (Files.size(file) < LONGEST_HEADS) {
            return;
        }
        Map<String, String> last = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t");
            if (isHead(parts)) {
                last.put(parts[1] + "\t" + parts[2], line);
            }
        }
        Path compact = folder.resolve("heads.new");
        Files.deleteIfExists(compact);
        append(compact, String.join("\n", last.values()) + "\n");
        Files.move(compact, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void narrow(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }
}
