package countinghouse.underwriting;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Refusal;
import org.junit.jupiter.api.Test;

class RequestedItemTest {
    @Test
    void what_an_application_cannot_give_again_is_refused_before_it_holds_up_the_process() {
        for (String requirement : new String[] {"AGREEMENT", "LANDLORD", "person", ""}) {
            Refusal refusal = assertThrows(
                    Refusal.class,
                    () -> new RequestedItem(requirement, RequirementReason.MORE_INFORMATION, null),
                    requirement);
            assertEquals("requirement.unknown", refusal.code());
        }
        RequestedItem.ASKABLE.forEach(requirement ->
                assertDoesNotThrow(() -> new RequestedItem(requirement, RequirementReason.MORE_INFORMATION, null)));
    }

    @Test
    void words_have_a_bound() {
        String longest = "x".repeat(500);
        assertDoesNotThrow(() -> new RequestedItem("PERSON", RequirementReason.NAME_DIFFERS, longest));
        Refusal refusal = assertThrows(
                Refusal.class, () -> new RequestedItem("PERSON", RequirementReason.NAME_DIFFERS, longest + "x"));
        assertEquals("case.words-long", refusal.code());
    }
}
