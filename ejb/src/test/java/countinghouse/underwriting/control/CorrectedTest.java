package countinghouse.underwriting.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.underwriting.CorrectableFact;
import countinghouse.underwriting.CorrectionView.Change;
import countinghouse.underwriting.FactSection.Business;
import countinghouse.underwriting.FactSection.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectedTest {
    private static final Person PERSON = new Person(
            "Grace Okafor", LocalDate.of(1984, 5, 17), "DRIVING_LICENCE", "F7700001", null, "+1 617 555 0142");

    private final Corrected stated = Corrected.of(Optional.of(business("SOLE_TRADER")), Optional.of(PERSON));

    private static Business business(String kind) {
        return new Business(
                kind,
                "Okafor Coffee LLC",
                "Okafor Coffee",
                "12-3456701",
                "5812",
                2_500_000,
                "18 Harbor Street",
                "Boston",
                "02110");
    }

    @Test
    void only_what_reads_otherwise_is_a_change() {
        assertEquals(
                List.of(new Change(CorrectableFact.ADDRESS_LINE, "18 Harbor Street", "81 Harbor Street")),
                stated.changes(
                        Map.of(CorrectableFact.ADDRESS_LINE, " 81 Harbor Street ", CorrectableFact.CITY, " Boston")));
    }

    @Test
    void sections_keep_all_that_nobody_corrected() {
        List<Change> changes = stated.changes(Map.of(CorrectableFact.PHONE, "+1 617 555 0199"));
        assertEquals(
                List.of(new Person(
                        "Grace Okafor",
                        LocalDate.of(1984, 5, 17),
                        "DRIVING_LICENCE",
                        "F7700001",
                        null,
                        "+1 617 555 0199")),
                stated.with(changes));
    }

    @Test
    void both_sections_change_when_both_are_corrected() {
        List<Change> changes =
                stated.changes(Map.of(CorrectableFact.CITY, "Quincy", CorrectableFact.FULL_NAME, "Grace A. Okafor"));
        assertEquals(2, stated.with(changes).size());
    }

    @Test
    void correction_stands_until_the_fact_is_stated_anew() {
        List<Change> changes = stated.changes(Map.of(CorrectableFact.CITY, "Quincy"));
        assertTrue(stated.stands(changes));
        Business moved = (Business) stated.with(changes).getFirst();
        assertFalse(Corrected.of(Optional.of(moved), Optional.of(PERSON)).stands(changes));
    }

    @Test
    void nobody_corrects_a_person_of_a_company() {
        Corrected company = Corrected.of(Optional.of(business("COMPANY")), Optional.of(PERSON));
        assertFalse(company.values().containsKey(CorrectableFact.PHONE));
        assertEquals(List.of(), company.changes(Map.of(CorrectableFact.FULL_NAME, "Somebody Else")));
    }
}
