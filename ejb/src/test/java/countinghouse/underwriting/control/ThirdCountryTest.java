package countinghouse.underwriting.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Json;
import countinghouse.tenancy.CountryPack;
import countinghouse.underwriting.FactSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A country of which no code knows. */
class ThirdCountryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static CountryPack germany;

    @BeforeAll
    static void read() throws IOException {
        germany = Json.readStrictly(
                Files.readString(Path.of("src/test/resources/countinghouse/tenancy/packs/DE.json")), CountryPack.class);
    }

    @Test
    void an_applicant_s_facts_pass_by_the_pack_alone() {
        assertDoesNotThrow(() -> check(business("COMPANY", "HRB 49263")));
        assertDoesNotThrow(() -> check(business("SOLE_TRADER", "181/815/08155")));
        assertDoesNotThrow(() -> check(person("IDENTITY_CARD", "L01X00T47")));
        assertDoesNotThrow(() -> check(new FactSection.Account("Ada", "", "DE89 3704 0044 0532 0130 00")));
    }

    @Test
    void what_does_not_fit_is_refused_at_its_field() {
        assertEquals("fact.kind", refused(business("INDIVIDUAL", "")));
        assertEquals("fact.registration-number", refused(business("COMPANY", "49263")));
        assertEquals("fact.document-kind", refused(person("RESIDENT_ID", "L01X00T47")));
        assertEquals("fact.document-number", refused(person("IDENTITY_CARD", "L01X00T4")));
        assertEquals("fact.iban", refused(new FactSection.Account("Ada", "", "DE88 3704 0044 0532 0130 00")));
    }

    private static String refused(FactSection section) {
        return assertThrows(Refusal.class, () -> check(section)).code();
    }

    private static void check(FactSection section) {
        FactRules.check(section, germany, TODAY);
    }

    private static FactSection.Business business(String kind, String number) {
        return new FactSection.Business(kind, "Ada GmbH", "Ada", number, "5812", 100, "Am Markt 1", "Berlin", "10115");
    }

    private static FactSection.Person person(String kind, String number) {
        return new FactSection.Person("Ada Muster", LocalDate.of(1990, 1, 1), kind, number, "+49 30 1234567");
    }
}
