package countinghouse.underwriting.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Refusal;
import countinghouse.underwriting.FactSection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactRulesTest {
    private static final String CREDIT_CARD = "6228101234567890";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void an_individual_in_the_us_may_lack_an_ein_and_a_company_may_not() {
        assertDoesNotThrow(() -> FactRules.check(business("INDIVIDUAL", ""), "US", TODAY));
        assertEquals("fact.ein", refused(business("COMPANY", ""), "US"));
        assertEquals("fact.ein", refused(business("COMPANY", "07-3456789"), "US"));
    }

    @Test
    void in_china_a_small_trade_without_a_licence_has_no_credit_code() {
        assertDoesNotThrow(() -> FactRules.check(business("INDIVIDUAL", "", "518000"), "CN", TODAY));
        assertEquals("fact.uscc", refused(business("SOLE_TRADER", "", "518000"), "CN"));
        assertEquals("fact.postcode", refused(business("INDIVIDUAL", "", "97214"), "CN"));
    }

    @Test
    void funds_settle_to_a_debit_card_and_to_an_unknown_bank_s_but_to_no_credit_card() {
        assertDoesNotThrow(() -> FactRules.check(new FactSection.Account("林", "", "6210961234567890123"), "CN", TODAY));
        assertEquals("fact.credit-card", refused(new FactSection.Account("林", "", CREDIT_CARD), "CN"));
    }

    @Test
    void a_person_is_an_adult_today() {
        assertDoesNotThrow(() -> FactRules.check(person(LocalDate.of(2008, 11, 22), "D1234567"), "US", TODAY));
        assertEquals("fact.birth-date-minor", refused(person(LocalDate.of(2008, 11, 23), "D1234567"), "US"));
        assertEquals("fact.birth-date", refused(person(LocalDate.of(1899, 1, 1), "D1234567"), "US"));
    }

    @Test
    void an_account_is_checked_by_the_country_it_is_in() {
        assertDoesNotThrow(
                () -> FactRules.check(new FactSection.Account("Mira", "021000021", "12345678"), "US", TODAY));
        assertEquals("fact.routing-number", refused(new FactSection.Account("Mira", "021000020", "12345678"), "US"));
        assertDoesNotThrow(
                () -> FactRules.check(new FactSection.Account("林", "", "6222 0200 0000 0000 123"), "CN", TODAY));
        assertEquals("fact.card-number", refused(new FactSection.Account("林", "", "62220200"), "CN"));
    }

    @Test
    void a_card_number_is_no_fact_but_the_account_in_china() {
        String card = "4111111111111111";
        assertEquals("card-number", refused(new FactSection.Account("Mira", "021000021", card), "US"));
        assertDoesNotThrow(() -> FactRules.check(new FactSection.Account("林", "", "6222021234567890123"), "CN", TODAY));
        LocalDate born = LocalDate.of(1990, 1, 1);
        assertEquals("card-number", refused(person(born, card), "US"));
        assertEquals(
                "card-number",
                refused(
                        new FactSection.Person("Mira", born, "PASSPORT", "P 4111 1111 1111 1111", "+86 139 1234 5678"),
                        "CN"));
        assertEquals(
                "card-number",
                refused(new FactSection.Person("Mira", born, "PASSPORT", "P1234567", "+4111 1111 1111 1111"), "US"));
    }

    @Test
    void a_document_is_valid_on_its_last_day_and_one_without_an_end_always() {
        assertDoesNotThrow(() -> FactRules.check(until(TODAY), "US", TODAY));
        assertDoesNotThrow(() -> FactRules.check(until(null), "US", TODAY));
        assertEquals("fact.expires-on", refused(until(TODAY.minusDays(1)), "US"));
    }

    @Test
    void live_pictures_are_two_to_six_each_after_a_movement_that_was_asked_for() {
        var straight = new FactSection.LiveFrame("LOOK_STRAIGHT", "doc_1");
        var nod = new FactSection.LiveFrame("NOD", "doc_2");
        assertDoesNotThrow(() -> FactRules.check(FactSection.CardOrFace.face(List.of(straight, nod)), "US", TODAY));
        assertEquals("fact.card-or-face", refused(FactSection.CardOrFace.face(List.of(straight)), "US"));
        var jump = new FactSection.LiveFrame("JUMP", "doc_3");
        assertEquals("fact.card-or-face", refused(FactSection.CardOrFace.face(List.of(straight, jump)), "US"));
        assertEquals("fact.card-or-face", refused(FactSection.CardOrFace.card(""), "US"));
    }

    private static FactSection.Person until(@Nullable LocalDate end) {
        LocalDate born = LocalDate.of(1990, 1, 1);
        return new FactSection.Person("Mira", born, "PASSPORT", "P1234567", end, "+1 503 555 0142");
    }

    @Test
    void a_volume_is_above_zero() {
        FactSection.Business b =
                new FactSection.Business("COMPANY", "a", "b", "12-3456789", "5812", 0, "c", "d", "97214");
        assertEquals("fact.monthly-volume", refused(b, "US"));
    }

    private static String refused(FactSection section, String country) {
        return assertThrows(Refusal.class, () -> FactRules.check(section, country, TODAY))
                .code();
    }

    private static FactSection.Business business(String kind, String number) {
        return business(kind, number, "97214");
    }

    private static FactSection.Business business(String kind, String number, String postcode) {
        return new FactSection.Business(kind, "Fig LLC", "Fig", number, "5812", 100, "1 Main St", "Portland", postcode);
    }

    private static FactSection.Person person(LocalDate born, String number) {
        return new FactSection.Person("Mira Lindqvarn", born, "DRIVING_LICENCE", number, "+1 503 555 0142");
    }
}
