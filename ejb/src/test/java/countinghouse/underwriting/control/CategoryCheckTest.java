package countinghouse.underwriting.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.tenancy.CountryPack.Category;
import countinghouse.tenancy.CountryPacks;
import countinghouse.underwriting.gateway.CheckAnswer.Outcome;
import org.junit.jupiter.api.Test;

class CategoryCheckTest {
    @Test
    void policy_of_a_pack_tells_how_a_trade_stands() {
        assertEquals(Category.ALLOWED, CountryPacks.of("US").category("5812"));
        assertEquals(Category.RESTRICTED, CountryPacks.of("US").category("5944"));
        assertEquals(Category.PROHIBITED, CountryPacks.of("US").category("7995"));
        assertEquals(Category.ALLOWED, CountryPacks.of("US").category("7297"));
        assertEquals(Category.RESTRICTED, CountryPacks.of("CN").category("7297"));
    }

    @Test
    void answer_follows_the_policy() {
        assertEquals(
                Outcome.PASS, CategoryCheck.answer("chk_1", Category.ALLOWED).outcome());
        assertEquals(
                Outcome.UNCLEAR,
                CategoryCheck.answer("chk_1", Category.RESTRICTED).outcome());
        assertEquals(
                Outcome.FAIL, CategoryCheck.answer("chk_1", Category.PROHIBITED).outcome());
    }
}
