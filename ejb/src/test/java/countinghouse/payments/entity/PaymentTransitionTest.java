package countinghouse.payments.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentTransitionTest {
    /** Written down a second time, by hand, from domain.md's states. */
    private static final Map<String, PaymentState> EDGES = Map.ofEntries(
            Map.entry("REQUESTED AUTHORISE", PaymentState.AUTHORIZED),
            Map.entry("REQUESTED DECLINE", PaymentState.DECLINED),
            Map.entry("REQUESTED LOSE_ANSWER", PaymentState.UNKNOWN),
            Map.entry("REQUESTED CANCEL", PaymentState.VOIDED),
            Map.entry("REQUESTED EXPIRE", PaymentState.EXPIRED),
            Map.entry("AUTHORIZED CAPTURE", PaymentState.CAPTURED),
            Map.entry("AUTHORIZED REVERSE", PaymentState.VOIDED),
            Map.entry("AUTHORIZED VOID", PaymentState.VOIDED),
            Map.entry("AUTHORIZED EXPIRE", PaymentState.EXPIRED),
            Map.entry("CAPTURED REVERSE", PaymentState.VOIDED),
            Map.entry("CAPTURED VOID", PaymentState.VOIDED),
            Map.entry("CAPTURED SETTLE", PaymentState.SETTLED),
            Map.entry("UNKNOWN AUTHORISE", PaymentState.AUTHORIZED),
            Map.entry("UNKNOWN DECLINE", PaymentState.DECLINED),
            Map.entry("UNKNOWN EXPIRE", PaymentState.EXPIRED),
            Map.entry("UNKNOWN REVERSE", PaymentState.VOIDED));

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
    void payment_that_waits_for_its_customer_is_requested_and_no_more_once_it_is_decided() {
        Payment payment = payment();
        assertEquals(false, payment.isWaiting());
        payment.waits("00020101", Instant.EPOCH.plusSeconds(300));
        assertEquals(true, payment.isWaiting());
        assertEquals(
                new PaymentView.Waiting("00020101", Instant.EPOCH.plusSeconds(300)),
                payment.view().waiting());
        payment.happens(PaymentEvent.EXPIRE, Instant.EPOCH);
        assertEquals(false, payment.isWaiting());
        assertEquals(null, payment.view().waiting());
        assertEquals(false, payment.needsReversal());
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

    @Test
    void what_can_be_refunded_is_what_was_captured_less_what_was_refunded_or_is_disputed() {
        Payment payment = payment();
        payment.happens(PaymentEvent.AUTHORISE, Instant.EPOCH);
        assertEquals(0, payment.refundable());
        payment.captured(80, Instant.EPOCH, LocalDate.EPOCH);
        payment.happens(PaymentEvent.CAPTURE, Instant.EPOCH);
        assertEquals(80, payment.refundable());
        payment.refund(30);
        payment.dispute(20);
        assertEquals(30, payment.refundable());
        assertEquals(30, payment.disputable(), "what was refunded is not disputed too");
        payment.dispute(40);
        assertEquals(0, payment.refundable(), "never less than nothing");
        payment.dispute(-60);
        payment.refund(-30);
        assertEquals(80, payment.refundable());
        payment.takenBack(Instant.EPOCH);
        assertEquals(0, payment.refundable());
    }

    @Test
    void payment_of_no_sale_keeps_what_its_client_called_it() {
        Payment payment = payment().under(ClientKey.of("authorise", "k", "content"), false, "order 7");
        assertEquals("order 7", payment.view().reference());
        assertEquals(
                true,
                payment.hasContent(ClientKey.of("capture", "other", "content").content()));
        assertEquals(
                false,
                payment.hasContent(ClientKey.of("authorise", "k", "other").content()));
        assertEquals(false, payment.isAtOnce());
    }

    private static Payment payment() {
        var command = new Payments.RequestPayment(
                "sal_1",
                "sto_1",
                "ter_1",
                new Money(100, "USD"),
                new Payments.Card("tok_1", EntryMode.CHIP, null),
                Instant.EPOCH);
        return new Payment(new Payments.Requested("pay_1", 1, Instant.EPOCH, "", command), LocalDate.EPOCH);
    }
}
