package countinghouse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineZoneTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String FIRST = "P<UTOLINDQVARN<<MIRA<ANNA<<<<<<<<<<<<<<<<<<<";

    private static final Map<String, String> FIELDS =
            Map.of("number", "documentNumber", "birth", "birthDate", "expiry", "expiryDate", "personal", "optional");

    @Test
    void a_zone_is_read_with_blanks_and_small_letters() {
        String second = passport("X12345678", "900101", "300101");
        MachineZone zone = MachineZone.read(
                " " + FIRST.toLowerCase(java.util.Locale.ROOT) + " \r\n" + second.replace("<<<<", "<< <<"), TODAY);
        assertEquals(List.of(), zone.problems());
        assertEquals("LINDQVARN", zone.lastName());
        assertEquals("MIRA ANNA", zone.firstName());
        assertEquals("X12345678", zone.documentNumber());
        assertEquals(Optional.of(LocalDate.of(1990, 1, 1)), zone.birthDate());
        assertEquals(Optional.of(LocalDate.of(2030, 1, 1)), zone.expires());
    }

    @Test
    void each_check_digit_that_fails_is_named() {
        String second = passport("X12345678", "900101", "300101").replace("X12345678", "X12345679");
        assertEquals(
                List.of("documentNumber", "composite"),
                MachineZone.read(FIRST + second, TODAY).problems());
        assertEquals(
                List.of("birthDate"),
                MachineZone.read(FIRST + passport("X12345678", "901301", "300101"), TODAY)
                        .problems());
    }

    @Test
    void what_has_not_the_lines_is_no_zone() {
        for (String text : List.of("", FIRST, FIRST + FIRST + FIRST, "林".repeat(88))) {
            assertEquals(
                    "mrz.format",
                    assertThrows(Refusal.class, () -> MachineZone.read(text, TODAY))
                            .code());
        }
    }

    @Test
    void published_specimens_are_read_as_published() throws IOException {
        Path file = Path.of(System.getenv().getOrDefault("SHARED_DATA", "../../shared/data"))
                .resolve("kyc_documents/mrz_vectors.json");
        assumeTrue(Files.exists(file), "published zones are not here: " + file.normalize());
        int read = 0;
        for (JsonNode specimen : new ObjectMapper().readTree(file.toFile())) {
            if (specimen.get("format").asText().matches("TD[123]")) {
                compare(specimen);
                read++;
            }
        }
        assertTrue(read > 0);
    }

    private static void compare(JsonNode specimen) {
        String name = specimen.get("name").asText();
        StringBuilder text = new StringBuilder();
        specimen.get("lines").forEach(line -> text.append(line.asText()).append('\n'));
        MachineZone zone = MachineZone.read(text.toString(), TODAY);
        specimen.get("check_digits")
                .properties()
                .forEach(digit -> assertEquals(
                        digit.getValue().isBoolean() && !digit.getValue().asBoolean(),
                        zone.problems().contains(FIELDS.getOrDefault(digit.getKey(), digit.getKey())),
                        name + " " + digit.getKey()));
        JsonNode fields = specimen.get("fields");
        same(fields, "documentNumber", zone.documentNumber(), name);
        same(fields, "lastName", zone.lastName(), name);
        same(fields, "firstName", zone.firstName(), name);
        same(fields, "documentCode", zone.documentCode(), name);
        same(fields, "nationality", zone.nationality(), name);
        same(fields, "issuingState", zone.issuer(), name);
    }

    private static void same(JsonNode fields, String field, String read, String name) {
        if (fields.hasNonNull(field)) {
            assertEquals(fields.get(field).asText(), read, name + " " + field);
        }
    }

    private static String passport(String number, String born, String expires) {
        String dates = born + MachineZone.checkDigit(born) + "F" + expires + MachineZone.checkDigit(expires);
        String start = number + MachineZone.checkDigit(number);
        String optional = "<<<<<<<<<<<<<<0";
        int last = MachineZone.checkDigit(start + dates.substring(0, 7) + dates.substring(8) + optional);
        return start + "UTO" + dates + optional + last;
    }
}
