package countinghouse.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Identifiers with verdicts that others have published; read where they are, for they are not ours to keep. */
class PublishedIdentifiersTest {
    private static final List<String> SCHEMES =
            List.of("us.ein", "us.ssn", "us.rtn", "cn.uscc", "cn.ric", "iban", "bic", "lei");

    @Test
    void the_verdicts_of_the_schemes_in_use_are_those_published() throws IOException {
        int asked = 0;
        for (String line : rows("identifiers/stdnum_vectors.csv")) {
            String[] parts = line.split(",", -1);
            if (SCHEMES.contains(parts[0])) {
                assertEquals(parts[2].equals("valid"), IdentifierSchemes.fits(parts[0], parts[1]), line);
                asked++;
            }
        }
        assertTrue(asked > 600, asked + " asked");
    }

    @Test
    void the_verdicts_on_ibans_are_those_published() throws IOException {
        for (String line : rows("identifiers/iban_vectors.csv")) {
            String[] parts = line.split(",", -1);
            // their publisher wants capitals, another takes small letters as well; so do we, for people type them
            boolean disputed = parts[2].endsWith("lowercase version");
            if (!disputed && !parts[1].endsWith("check_digits")) {
                assertEquals(parts[1].equals("valid"), IdentifierSchemes.fits("iban", parts[0]), line);
            }
        }
    }

    @Test
    void the_verdicts_on_routing_numbers_and_luhn_are_those_published() throws IOException {
        for (String line : rows("identifiers/checkdigit_vectors.csv")) {
            String[] parts = line.split(",", -1);
            if (parts[0].equals("aba") || parts[0].equals("luhn")) {
                String scheme = parts[0].equals("aba") ? "us.rtn" : "luhn";
                assertEquals(parts[2].equals("valid"), IdentifierSchemes.fits(scheme, parts[1]), line);
            }
        }
    }

    @Test
    void banks_are_found_by_the_published_first_digits() throws IOException {
        for (String line : rows("reference/china_bank_bins.csv")) {
            String[] parts = line.split(",", -1);
            String number = parts[0] + "0".repeat(Integer.parseInt(parts[1]) - parts[0].length());
            assertTrue(CardBanks.of(number).isPresent(), line);
        }
    }

    private static List<String> rows(String name) throws IOException {
        Path file = Path.of(System.getenv().getOrDefault("SHARED_DATA", "../../shared/data"))
                .resolve(name);
        assumeTrue(Files.exists(file), "published identifiers are not here: " + file.normalize());
        return Files.readAllLines(file).stream().skip(1).toList();
    }
}
