package countinghouse.payments.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Refusal;
import countinghouse.payments.PaymentOutcome.Approved;
import countinghouse.payments.Payments.KeepCard;
import countinghouse.payments.Region;
import countinghouse.payments.StoredCardState;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class StoredCardTest {
    private static final Instant NOW = Instant.parse("2026-12-05T09:00:00Z");
    private static final Approved APPROVED =
            new Approved("A1B2C3", "634009000001", "VISA", "CREDIT", "424242", "4242", Region.DOMESTIC);

    private static StoredCard asked() {
        return new StoredCard(
                "sca_1", new KeepCard("C-17", "blue", "keep-1", KeepCard.Where.TILL), "acquirer", NOW, "usr_1");
    }

    private static StoredCard kept() {
        StoredCard card = asked();
        card.kept(APPROVED, YearMonth.of(2029, 12), new byte[] {2, 1}, NOW);
        return card;
    }

    @Test
    void is_kept_with_the_answer_of_its_payment_and_loses_its_token_when_removed() {
        StoredCard card = kept();
        assertEquals(StoredCardState.ACTIVE, card.state());
        assertEquals("2029-12", String.valueOf(card.view().facts().expires()));
        assertTrue(card.remove(NOW));
        assertEquals(0, card.token().length);
        assertFalse(card.remove(NOW), "a second time changes nothing");
        assertEquals("4242", card.view().facts().lastFour(), "what was charged stays told");
    }

    @Test
    void there_is_no_other_way_through_its_states() {
        StoredCard none = asked();
        none.notKept();
        assertThrows(IllegalStateException.class, none::notKept);
        assertThrows(
                IllegalStateException.class, () -> none.kept(APPROVED, YearMonth.of(2029, 12), new byte[] {2}, NOW));
        assertThrows(IllegalStateException.class, kept()::notKept);
        assertEquals(
                "stored-card.state",
                assertThrows(Refusal.class, () -> asked().remove(NOW)).code());
        assertEquals(
                "stored-card.state",
                assertThrows(Refusal.class, () -> none.remove(NOW)).code());
    }
}
