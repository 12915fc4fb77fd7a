package countinghouse.underwriting.screening.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.underwriting.screening.BirthDate;
import countinghouse.underwriting.screening.EntityKind;
import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.NameQuality;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layouts of the publishers, in samples of nobody. */
class ListReadersTest {
    private static final String MAIN = """
            101,"MARLOWE, Orsino","individual","DEMO] [TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 03 Feb 1961; nationality Freedonia; Passport X1234567 (Freedonia); a.k.a. 'THE HERON'."
            102,"QUILL & DAUGHTERS LLC",-0- ,"DEMO",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
            """;
    private static final String ALIASES = """
            101,1,"aka","MARLOW, Orsini",-0-\s
            999,2,"aka","NOBODY'S",-0-\s
            """;
    private static final String ADDRESSES = """
            101,1,"1 Harbour Row","Port Ellery","Freedonia",-0-\s
            """;

    private static final String UN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <CONSOLIDATED_LIST dateGenerated="2026-01-02T00:00:00"><INDIVIDUALS><INDIVIDUAL>
            <DATAID>77</DATAID><FIRST_NAME>ORSINO</FIRST_NAME><SECOND_NAME>MARLOWE</SECOND_NAME>
            <UN_LIST_TYPE>Demo</UN_LIST_TYPE><REFERENCE_NUMBER>DMi.001</REFERENCE_NUMBER>
            <NATIONALITY><VALUE>Freedonia</VALUE></NATIONALITY>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Heron</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1961-02-03</DATE></INDIVIDUAL_DATE_OF_BIRTH>
            </INDIVIDUAL></INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void samples() throws IOException {
        write("sdn.csv", MAIN + "\u001a");
        write("alt.csv", ALIASES);
        write("add.csv", ADDRESSES);
        write("un.xml", UN);
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ofac_s_files_are_joined_by_number() throws Exception {
        ListReading reading = OfacList.sdn(folder);
        ListedEntity person = reading.entities().getFirst();
        assertEquals("OFAC-SDN/101", person.key());
        assertEquals(EntityKind.PERSON, person.kind());
        assertEquals(
                List.of("MARLOWE, Orsino", "MARLOW, Orsini", "THE HERON"),
                person.names().stream().map(name -> name.text()).toList());
        assertEquals(NameQuality.WEAK, person.names().getLast().quality());
        assertEquals(List.of(BirthDate.day(LocalDate.of(1961, 2, 3))), person.births());
        assertEquals(List.of("Freedonia"), person.countries());
        assertEquals(EntityKind.ENTITY, reading.entities().get(1).kind());
        assertEquals(List.of("alt.csv: 1 rows of entries that are not listed"), reading.notes());
    }

    @Test
    void the_un_s_file_is_read_with_the_quality_of_its_aliases() throws Exception {
        ListedEntity person = UnList.read(folder.resolve("un.xml")).entities().getFirst();
        assertEquals("ORSINO MARLOWE", person.primaryName().text());
        assertEquals(NameQuality.LOW, person.names().getLast().quality());
        assertEquals(List.of(BirthDate.day(LocalDate.of(1961, 2, 3))), person.births());
    }

    @Test
    void a_file_that_ends_in_the_middle_is_refused_by_name_and_line() throws Exception {
        write("sdn.csv", MAIN.substring(0, MAIN.length() - 60));
        ListUnreadable broken = assertThrows(ListUnreadable.class, () -> OfacList.sdn(folder));
        assertEquals("sdn.csv", broken.file());
        assertTrue(broken.line() > 0, broken.getMessage());
        write("un.xml", UN.substring(0, UN.length() - 40));
        assertThrows(ListUnreadable.class, () -> UnList.read(folder.resolve("un.xml")));
        write("dpl.txt", "\"Name\"\t\"Street\"\n");
        assertThrows(ListUnreadable.class, () -> DeniedPersons.read(folder.resolve("dpl.txt")));
        write("empty.xml", "");
        assertThrows(ListUnreadable.class, () -> UnList.read(folder.resolve("empty.xml")));
    }

    @Test
    void a_file_that_brings_entities_of_its_own_is_refused() throws Exception {
        write("un.xml", UN.replace("<CONSOLIDATED_LIST", "<!DOCTYPE x [<!ENTITY e \"e\">]><CONSOLIDATED_LIST"));
        assertThrows(ListUnreadable.class, () -> UnList.read(folder.resolve("un.xml")));
    }

    @Test
    void an_entry_s_hash_changes_with_what_is_said_of_it_and_with_nothing_else() throws Exception {
        List<ListedEntity> before = OfacList.sdn(folder).entities();
        write("sdn.csv", MAIN.lines().toList().reversed().stream().reduce("", (a, b) -> a + b + "\r\n"));
        List<ListedEntity> reordered = OfacList.sdn(folder).entities();
        assertEquals(before.getFirst().contentHash(), reordered.getLast().contentHash());
        write("sdn.csv", MAIN.replace("1961", "1962"));
        ListedEntity changed = OfacList.sdn(folder).entities().getFirst();
        assertNotEquals(before.getFirst().contentHash(), changed.contentHash());
    }
}
