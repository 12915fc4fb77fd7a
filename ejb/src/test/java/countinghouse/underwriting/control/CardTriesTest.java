package countinghouse.underwriting.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Json;
import countinghouse.underwriting.gateway.CardAnswer;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.CheckAnswer.Outcome;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardTriesTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void a_card_that_was_not_turned_away_is_stated_and_one_that_was_is_not() {
        CardTries tries = CardTries.none().with(ended("one", Outcome.FAIL)).with(ended("two", Outcome.PASS));

        assertDoesNotThrow(() -> tries.require("two"));
        assertEquals(
                "fact.card-or-face",
                assertThrows(Refusal.class, () -> tries.require("one")).code());
    }

    @Test
    void an_unclear_card_is_taken_and_left_to_a_person() {
        assertDoesNotThrow(
                () -> CardTries.none().with(ended("one", Outcome.UNCLEAR)).require("one"));
    }

    @Test
    void nothing_is_stated_of_a_session_that_has_not_ended_or_is_not_ours() {
        CardTries tries = CardTries.none().with(open("one"));

        assertThrows(Refusal.class, () -> tries.require("one"));
        assertThrows(Refusal.class, () -> tries.require("two"));
    }

    @Test
    void after_three_cards_that_were_turned_away_a_person_may_look() {
        CardTries two = CardTries.none().with(ended("one", Outcome.FAIL)).with(ended("two", Outcome.FAIL));
        CardTries three = two.with(ended("three", Outcome.FAIL));

        assertThrows(Refusal.class, () -> two.require("two"));
        assertDoesNotThrow(() -> three.require("three"));
        assertEquals(3, three.failed());
    }

    @Test
    void a_session_is_open_until_it_is_answered_or_its_time_is_over() {
        CardTry one = open("one");

        assertTrue(one.isOpen(NOON.minusSeconds(1)));
        assertFalse(one.isOpen(NOON.plusSeconds(1)));
        assertFalse(ended("one", Outcome.PASS).isOpen(NOON.minusSeconds(1)));
    }

    @Test
    void tries_come_out_of_the_vault_as_they_went_in() {
        CardTries tries = CardTries.none().with(open("one")).with(ended("two", Outcome.PASS));

        assertEquals(tries, Json.read(Json.write(tries), CardTries.class));
    }

    private static CardTry open(String session) {
        return new CardTry("crd_" + session, "Grace Okafor", null, null, null).opened(session, NOON);
    }

    private static CardTry ended(String session, Outcome outcome) {
        CardAnswer.Reason reason = outcome == Outcome.PASS ? CardAnswer.Reason.NONE : CardAnswer.Reason.DECLINED;
        return open(session)
                .answered(new CardAnswer(new CheckAnswer(outcome, "verifier", "v1", 50, Map.of()), reason, null));
    }
}
