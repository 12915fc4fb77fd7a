package countinghouse.onboarding.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactSection.Stake;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.FactsView.CompanyView;
import countinghouse.underwriting.FactsView.PersonView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatedTest {
    private static final PersonView PERSON = new PersonView(
            "Grace Okafor", LocalDate.of(1984, 5, 17), "DRIVING_LICENCE", "0001", null, "+1 617 555 0142");
    private static final CompanyView COMPANY = new CompanyView(
            Map.of(),
            new FactSection.Ownership(
                    List.of(
                            new Stake("own_1", "Hannah Marsh", "h@example.com", 6_000, true),
                            new Stake("own_2", "Thomas Bell", "t@example.com", 4_000, false)),
                    false));

    @Test
    void the_person_who_applies_signs() {
        assertEquals(List.of("Grace Okafor"), Stated.signatories(facts("SOLE_TRADER", PERSON, CompanyView.NONE)));
        assertEquals(List.of(), Stated.signatories(facts("SOLE_TRADER", null, CompanyView.NONE)));
    }

    @Test
    void for_a_company_those_sign_who_speak_for_it() {
        assertEquals(List.of("Hannah Marsh"), Stated.signatories(facts("COMPANY", PERSON, COMPANY)));
        assertEquals(List.of(), Stated.signatories(facts("COMPANY", PERSON, CompanyView.NONE)));
    }

    private static FactsView facts(
            String kind, @org.jspecify.annotations.Nullable PersonView person, CompanyView company) {
        var business = new FactSection.Business(
                kind,
                "Okafor Coffee LLC",
                "Okafor Coffee",
                "12-3456701",
                "5812",
                1,
                "18 Harbor Street",
                "Boston",
                "02110");
        return new FactsView("US", "USD", business, person, null, null, null, null, company);
    }
}
