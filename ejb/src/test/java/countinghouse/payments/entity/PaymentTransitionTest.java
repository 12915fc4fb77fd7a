package countinghouse.payments.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentState;
import countinghouse.payments.Payments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentTransitionTest {
    /** Written down a second time, by hand, from domain.md's states. */
    private static final Map<String, PaymentState> EDGES = Map.of(
            "REQUESTED AUTHORISE", PaymentState.AUTHORIZED,
            "REQUESTED DECLINE", PaymentState.DECLINED,
            "REQUESTED LOSE_ANSWER", PaymentState.UNKNOWN,
            "REQUESTED CANCEL", PaymentState.VOIDED,
            "AUTHORIZED CAPTURE", PaymentState.CAPTURED,
            "AUTHORIZED REVERSE", PaymentState.VOIDED,
            "CAPTURED REVERSE", PaymentState.VOIDED,
            "UNKNOWN REVERSE", PaymentState.VOIDED);

    @Test
    void every_pair_of_state_and_event_is_an_edge_or_refused() {
        Map<String, PaymentState> found = new HashMap<>();
        for (PaymentState from : PaymentState.values()) {
            for (PaymentEvent event : PaymentEvent.values()) {
                Optional<PaymentTransition> edge = PaymentTransition.of(from, event);
                edge.ifPresent(e -> found.put(from + " " + event, e.to()));
            }
        }
        assertEquals(EDGES, found);
    }

    @Test
    void no_two_edges_leave_a_state_by_the_same_event() {
        assertEquals(PaymentTransition.values().length, EDGES.size());
    }

    @Test
    void payment_walks_from_request_to_capture() {
        Payment payment = payment();
        payment.happens(PaymentEvent.AUTHORISE, Instant.EPOCH);
        payment.happens(PaymentEvent.CAPTURE, Instant.EPOCH);
        assertEquals(PaymentState.CAPTURED, payment.state());
        assertEquals(false, payment.needsReversal());
        assertThrows(IllegalStateException.class, () -> payment.happens(PaymentEvent.CAPTURE, Instant.EPOCH));
    }

    @Test
    void captured_payment_needs_reversal_only_when_taken_back() {
        Payment payment = payment();
        assertEquals(true, payment.needsReversal());
        payment.happens(PaymentEvent.AUTHORISE, Instant.EPOCH);
        assertEquals(false, payment.needsReversal());
        payment.takenBack(Instant.EPOCH);
        assertEquals(true, payment.needsReversal());
        payment.happens(PaymentEvent.REVERSE, Instant.EPOCH);
        assertEquals(false, payment.needsReversal());
    }

    private static Payment payment() {
        var command = new Payments.RequestPayment(
                "sal_1",
                "sto_1",
                "ter_1",
                new Money(100, "USD"),
                new Payments.Card("tok_1", EntryMode.CHIP, null),
                Instant.EPOCH);
        return new Payment(new Payments.Requested("pay_1", 1, Instant.EPOCH, command), LocalDate.EPOCH);
    }
}
