package countinghouse.tenancy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.tenancy.CountryPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTest {
    private static final Path FOLDER = Path.of("src/test/resources/countinghouse/tenancy/packs");

    @Test
    void the_product_brings_two_countries() {
        assertEquals(List.of("US", "CN"), List.copyOf(PackReader.ownPacks().keySet()));
    }

    @Test
    void a_third_country_comes_from_the_operators_folder() {
        CountryPack germany = PackReader.withFolder(FOLDER).get("DE");
        assertEquals("EUR", germany.currency());
        assertEquals("德国", germany.name().in("zh-CN"));
        assertEquals("0.0139", germany.fees().cards().getLast().rate());
        assertEquals("IBAN", germany.accounts().getFirst().kind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"currency\": \"EUR\"|\"currency\": \"EUX\"|currency EUX is unknown",
                "\"zone\": \"Europe/Berlin\"|\"zone\": \"Europe/Berlim\"|zone Europe/Berlim is unknown",
                "\"scheme\": \"iban\"|\"scheme\": \"ibam\"|scheme ibam is unknown",
                "\"en\": \"Germany\"|\"en\": \"\"|name has no English words",
                "\"mrz\": \"TD1\"|\"mrz\": \"TD4\"|mrz TD4 is unknown",
                "\"TERMINAL\"|\"TERMINALS\"|owes TERMINALS, which is unknown",
                "\"minimumAge\": 18,|\"minimumAge\": 18, \"colour\": 1,|colour",
                "\"minimumAge\": 18,||minimumAge",
                "\"7995\"|\"799\"|policy of category 799, which is not four digits",
                "\"7995\"|\"5944\"|policy names a category twice",
                "\"0.0079\"|\"0.79\"|fee DEBIT rate 0.79 is none of 0 to 0.1",
                "\"0.0079\"|\"cheap\"|fee DEBIT rate cheap is none of 0 to 0.1",
                "\"group\": \"CREDIT\"|\"group\": \"DEBIT\"|fees name one twice",
                "\"fixed\": 5|\"fixed\": -5|fee DEBIT fixed is below zero",
                "\"days\": 1|\"days\": 31|payout days are not 0 to 30",
                "\"AGREEMENT\"|\"TERMINAL\"|owes no AGREEMENT",
                "\"example\": \"HRB 49263\"|\"example\": \"49263\"|example does not fit",
                "\"code\": \"DE\"|\"code\": \"AT\"|it is for country AT"
            })
    void a_fault_is_one_sentence_that_names_file_and_fault(String right, String wrong, String said) throws IOException {
        String json = Files.readString(FOLDER.resolve("DE.json"));
        assertTrue(json.contains(right));
        String broken = json.replace(right, wrong == null ? "" : wrong);
        String message = assertThrows(IllegalStateException.class, () -> PackReader.read("DE.json", broken))
                .getMessage();
        assertTrue(message.startsWith("country pack DE.json: ") && message.contains(said), message);
    }
}
