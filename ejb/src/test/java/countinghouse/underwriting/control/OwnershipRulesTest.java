package countinghouse.underwriting.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Refusal;
import countinghouse.underwriting.FactSection.Ownership;
import countinghouse.underwriting.FactSection.Stake;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnershipRulesTest {
    @Test
    void two_halves_of_whom_one_speaks_for_the_company() {
        accepted(false, stake("ann", 5_000, true), stake("bob", 5_000, false));
    }

    @Test
    void exactly_a_quarter_counts_and_a_hair_less_does_not() {
        accepted(false, stake("ann", 2_500, true));
        refused("fact.owners-quarter", false, stake("ann", 2_499, true));
        refused("fact.owner-too-small", false, stake("ann", 9_000, true), stake("bob", 1_000, false));
    }

    @Test
    void four_can_hold_a_quarter_and_no_fifth() {
        accepted(
                false,
                IntStream.range(0, 4)
                        .mapToObj(i -> stake("p" + i, 2_500, i == 0))
                        .toArray(Stake[]::new));
        refused(
                "fact.owners-over-100",
                false,
                IntStream.range(0, 5)
                        .mapToObj(i -> stake("p" + i, 2_500, i == 0))
                        .toArray(Stake[]::new));
    }

    @Test
    void where_nobody_holds_a_quarter_a_director_stands_in() {
        accepted(true, stake("ann", 0, true));
        refused("fact.owners-quarter", false, stake("ann", 0, true));
        refused("fact.owners-contradict", true, stake("ann", 2_500, true));
    }

    @Test
    void somebody_speaks_for_every_company() {
        refused("fact.owners-director", false, stake("ann", 10_000, false));
    }

    @Test
    void each_needs_a_name_and_an_address_of_their_own() {
        refused("fact.owners-none", true);
        refused("fact.owner-name", false, new Stake("", " ", "ann@example.com", 5_000, true));
        refused("fact.owner-email", false, new Stake("", "Ann", "ann", 5_000, true));
        refused(
                "fact.owner-email-twice",
                false,
                stake("ann", 5_000, true),
                new Stake("", "Bob", "ANN@example.com", 5_000, true));
        refused("fact.owner-share", false, stake("ann", 10_001, true));
        refused("fact.owner-share", true, stake("ann", -1, true));
    }

    private static Stake stake(String name, int basisPoints, boolean director) {
        return new Stake("", name, name + "@example.com", basisPoints, director);
    }

    private static void accepted(boolean nobody, Stake... people) {
        assertDoesNotThrow(() -> OwnershipRules.check(new Ownership(List.of(people), nobody)));
    }

    private static void refused(String code, boolean nobody, Stake... people) {
        Refusal refusal =
                assertThrows(Refusal.class, () -> OwnershipRules.check(new Ownership(List.of(people), nobody)));
        assertEquals(code, refusal.code());
    }
}
