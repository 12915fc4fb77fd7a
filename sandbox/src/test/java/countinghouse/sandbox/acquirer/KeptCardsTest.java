package countinghouse.sandbox.acquirer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCardsTest {
    private static final OnceTokens.Typed CARD = new OnceTokens.Typed("tok_visa_approved", "2912");

    @TempDir
    Path folder;

    private static OnceTokens.Typed presented(String token) {
        return new OnceTokens.Typed(token, OnceTokens.ANY_EXPIRY);
    }

    @Test
    void kept_card_is_there_after_a_crash_for_its_merchant_alone() throws IOException {
        String token = new KeptCards(folder).keep("M1", "pay_1", CARD).token();
        KeptCards after = new KeptCards(folder);
        assertEquals(Optional.of(CARD), after.standsFor(presented(token), "M1"));
        assertEquals(Optional.empty(), after.standsFor(presented(token), "M2"));
        assertEquals(Optional.empty(), after.standsFor(presented(KeptCards.PREFIX + "0"), "M1"));
    }

    @Test
    void the_same_payment_keeps_one_card_and_another_merchants_has_its_own() throws IOException {
        KeptCards cards = new KeptCards(folder);
        String token = cards.keep("M1", "pay_1", CARD).token();
        assertEquals(token, cards.keep("M1", "pay_1", CARD).token());
        assertTrue(!token.equals(cards.keep("M2", "pay_1", CARD).token()));
        assertEquals(
                "kept=" + token + ";expiry=2912",
                cards.ofPayment("M1", "pay_1").orElseThrow().told());
    }

    @Test
    void forgotten_card_stays_forgotten() throws IOException {
        KeptCards cards = new KeptCards(folder);
        String token = cards.keep("M1", "pay_1", CARD).token();
        assertTrue(cards.forget(token));
        assertEquals(Optional.empty(), cards.standsFor(presented(token), "M1"));
        assertEquals(Optional.empty(), new KeptCards(folder).standsFor(presented(token), "M1"));
    }

    @Test
    void a_typed_card_is_kept_with_the_month_that_was_typed() throws IOException {
        CardTokens tokens = new CardTokens(folder, Clock.systemUTC());
        String once = tokens.once().make("tok_visa_approved", "2912");
        assertEquals(Optional.of(CARD), tokens.standsFor(once, "M1", "pay_1"));
        assertEquals(Optional.empty(), new CardTokens(folder, Clock.systemUTC()).standsFor(once, "M1", "pay_2"));
    }
}
