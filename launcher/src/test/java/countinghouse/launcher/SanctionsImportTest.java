package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import countinghouse.launcher.PublishedList.Size;
import countinghouse.platform.Json;
import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.lists.ListUnreadable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recognised as a list, what is refused, and what a new version brings. */
class SanctionsImportTest {
    private static final Path SHARED =
            Path.of(System.getenv().getOrDefault("SHARED_DATA", "../../shared/data"), "sanctions");

    @TempDir
    Path folder;

    private void ofac(String sdn, String alt, String add) throws Exception {
        Files.writeString(folder.resolve("SDN.CSV"), sdn);
        Files.writeString(folder.resolve("ALT.CSV"), alt);
        Files.writeString(folder.resolve("ADD.CSV"), add);
    }

    private static String person(int number, String name) {
        return number + ",\"" + name + "\",\"individual\",\"DEMO\"" + ",-0- ".repeat(7) + ",\"DOB 1950.\"\n";
    }

    @Test
    void files_in_capitals_are_one_list_by_their_folder_or_by_one_of_them() throws Exception {
        ofac(person(1, "ONE, Any"), "1,2,\"aka\",\"ONE, Other\",-0- \n", "1,3,\"A street\",\"Town\",\"Land\",-0- \n");
        var byFolder = PublishedList.among(List.of(folder));
        var byFile = PublishedList.among(List.of(folder.resolve("ALT.CSV")));
        assertEquals("OFAC-SDN", byFolder.getFirst().listId());
        assertEquals(byFolder.getFirst().sha256(), byFile.getFirst().sha256());
        assertEquals(
                new Size(1, 2, 1), Size.of(byFolder.getFirst().reading().read().entities()));
    }

    @Test
    void one_changed_letter_is_another_hash() throws Exception {
        ofac(person(1, "ONE, Any"), "1,2,\"aka\",\"ONE, Other\",-0- \n", "1,3,\"A street\",\"Town\",\"Land\",-0- \n");
        String before = PublishedList.among(List.of(folder)).getFirst().sha256();
        Files.writeString(folder.resolve("ALT.CSV"), "1,2,\"aka\",\"ONE, Others\",-0- \n");
        assertNotEquals(before, PublishedList.among(List.of(folder)).getFirst().sha256());
    }

    @Test
    void list_without_its_aliases_is_refused() throws Exception {
        Files.writeString(folder.resolve("sdn.csv"), person(1, "ONE, Any"));
        Problem refused = assertThrows(Problem.class, () -> PublishedList.among(List.of(folder)));
        assertTrue(refused.getMessage().contains("alt.csv is missing"), refused.getMessage());
    }

    @Test
    void broken_row_is_refused_with_file_and_line() throws Exception {
        ofac(person(1, "ONE, Any") + "2,\"TWO\",\"indi\n", "1,2,\"aka\",\"O\",-0- \n", "1,3,\"A\",\"T\",\"L\",-0- \n");
        var list = PublishedList.among(List.of(folder)).getFirst();
        ListUnreadable refused =
                assertThrows(ListUnreadable.class, () -> list.reading().read());
        assertTrue(refused.getMessage().startsWith("SDN.CSV, line"), refused.getMessage());
    }

    @Test
    void what_is_no_list_is_not_taken_for_one() throws Exception {
        Files.writeString(folder.resolve("something.xml"), "<other/>");
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        assertThrows(Problem.class, () -> PublishedList.among(List.of(folder)));
        assertThrows(Problem.class, () -> PublishedList.among(List.of(folder.resolve("missing.csv"))));
    }

    @Test
    void list_that_lost_more_than_a_tenth_was_cut_off() {
        var list = new PublishedList("OFAC-SDN", List.of(), () -> {
            throw new IllegalStateException();
        });
        Size before = new Size(1000, 3000, 2000);
        assertDoesNotThrow(() -> SanctionsImport.requireWhole(list, before, new Size(900, 2700, 1800)));
        for (Size less : List.of(new Size(899, 3000, 2000), new Size(1000, 2699, 2000), new Size(1000, 3000, 1799))) {
            Problem refused = assertThrows(Problem.class, () -> SanctionsImport.requireWhole(list, before, less));
            assertTrue(refused.getMessage().contains("--force"), refused.getMessage());
        }
    }

    @Test
    void delta_counts_what_was_added_changed_and_removed() throws Exception {
        ofac(
                person(1, "ONE, Any") + person(2, "TWO, Any") + person(3, "THREE, Any"),
                "1,2,\"aka\",\"O\",-0- \n",
                "1,3,\"A\",\"T\",\"L\",-0- \n");
        List<ListedEntity> entities =
                PublishedList.among(List.of(folder)).getFirst().reading().read().entities();
        Map<String, String> before = new HashMap<>(Map.of("9", "gone", "2", "otherwise"));
        before.put("1", entities.getFirst().contentHash());
        assertEquals(new ListStore.Delta(1, 1, 1), ListStore.delta(before, entities));
    }

    @Test
    void published_lists_are_recognised_and_kept_word_by_word() throws Exception {
        assumeTrue(Files.isDirectory(SHARED), "published sanction lists are not here: " + SHARED);
        var lists = PublishedList.among(List.of(
                SHARED, SHARED.resolve("ofac_sdn_2021"), SHARED.resolve("us_other"), SHARED.resolve("ofac_mini_2024")));
        assertEquals(
                List.of("BIS-DPL", "OFAC-CONS", "OFAC-SDN", "OFAC-SDN", "UN"),
                lists.stream().map(PublishedList::listId).sorted().toList());
        for (PublishedList list : lists) {
            var reading = list.reading().read();
            if (list.listId().equals("UN")) {
                assertEquals(LocalDate.of(2026, 2, 27), reading.published());
            }
            for (ListedEntity entity : reading.entities()) {
                assertEquals(entity, Json.read(Json.write(entity), ListedEntity.class));
            }
        }
    }
}
