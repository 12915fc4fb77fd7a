package countinghouse.gateways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.CancelRequest;
import countinghouse.payments.gateway.Capability;
import countinghouse.payments.gateway.CaptureRequest;
import countinghouse.payments.gateway.Effect;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.MerchantCode;
import countinghouse.payments.gateway.RefundRequest;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every connector must do, tried against an acquirer's sandbox and judged by that acquirer's own books. A new connector adds a
 * subclass that says how it is reached; what it cannot do by its capabilities is left out.
 */
public abstract class ConnectorConformance extends KeptCardConformance {
    @Test
    void approved_payment_is_taken_and_told() throws Exception {
        AuthorisationRequest request = request(1_234, approved(), true);
        var approval =
                assertInstanceOf(Authorisation.Approved.class, connector().authorise(request));
        assertTrue(!approval.card().scheme().isEmpty()
                && !approval.card().product().isEmpty());
        assertTrue(
                List.of("DOMESTIC", "INTRA", "INTER").contains(approval.card().region()));
        assertEquals(1_234, held(request.sent()));
    }

    @Test
    void declined_payment_takes_nothing() throws Exception {
        AuthorisationRequest request = request(1_000, declined(), true);
        assertEquals(
                "insufficient-funds",
                assertInstanceOf(Authorisation.Declined.class, connector().authorise(request))
                        .reason());
        assertEquals(0, held(request.sent()));
    }

    @Test
    void same_payment_again_gets_the_first_answer_and_is_taken_once() throws Exception {
        AuthorisationRequest request = request(2_000, approved(), true);
        assertEquals(connector().authorise(request), connector().authorise(request));
        assertEquals(1, captures(request.sent()));
        AuthorisationRequest other = new AuthorisationRequest(
                request.reference(), request.acceptor(), money(9_999), request.instrument(), true);
        assertInstanceOf(Authorisation.Declined.class, connector().authorise(other), "the reference is taken");
        assertEquals(2_000, held(request.sent()));
    }

    @Test
    void one_payment_sent_by_many_at_once_is_taken_once() throws Exception {
        AuthorisationRequest request = request(2_500, approved(), true);
        List<Future<Authorisation>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> connector().authorise(request)));
            }
        }
        for (Future<Authorisation> answer : answers) {
            assertNotEquals(Authorisation.Declined.class, answer.get().getClass());
        }
        assertEquals(1, captures(request.sent()));
    }

    @Test
    void hold_takes_nothing_until_it_is_captured_in_part_and_once() throws Exception {
        needs(Capability.HOLD);
        needs(Capability.PARTIAL_CAPTURE);
        Sent hold = held(5_000, approved());
        assertEquals(0, held(hold));
        CaptureRequest capture = new CaptureRequest(reference("cap"), hold, money(3_000));
        assertInstanceOf(Effect.Done.class, connector().capture(capture));
        assertEquals(connector().capture(capture), connector().capture(capture));
        assertEquals(3_000, held(hold));
        CaptureRequest second = new CaptureRequest(reference("cap"), hold, money(1_000));
        assertInstanceOf(Effect.Refused.class, connector().capture(second));
        assertEquals(1, captures(hold));
    }

    @Test
    void more_than_is_held_is_not_captured() throws Exception {
        needs(Capability.HOLD);
        Sent hold = held(5_000, approved());
        assertInstanceOf(
                Effect.Refused.class, connector().capture(new CaptureRequest(reference("cap"), hold, money(5_001))));
        assertEquals(0, held(hold));
    }

    @Test
    void cancelled_hold_cannot_be_captured() throws Exception {
        needs(Capability.HOLD);
        needs(Capability.CANCEL);
        Sent hold = held(5_000, approved());
        assertInstanceOf(Effect.Done.class, connector().cancel(new CancelRequest(reference("can"), hold)));
        assertInstanceOf(
                Effect.Refused.class, connector().capture(new CaptureRequest(reference("cap"), hold, money(100))));
        assertEquals(0, held(hold));
    }

    @Test
    void cancelled_payment_is_given_back_in_full_and_once() throws Exception {
        needs(Capability.CANCEL);
        Sent payment = paid(4_000);
        CancelRequest cancel = new CancelRequest(reference("can"), payment);
        assertInstanceOf(Effect.Done.class, connector().cancel(cancel));
        assertInstanceOf(Effect.Done.class, connector().cancel(cancel));
        assertEquals(0, held(payment));
    }

    @Test
    void refunds_add_up_to_what_was_captured_and_no_more() throws Exception {
        needs(Capability.PARTIAL_REFUND);
        Sent payment = paid(10_000);
        RefundRequest first = new RefundRequest(reference("ref"), payment, money(4_000));
        assertInstanceOf(Effect.Done.class, connector().refund(first));
        assertInstanceOf(Effect.Done.class, connector().refund(first), "the same again");
        assertEquals(6_000, held(payment));
        assertInstanceOf(
                Effect.Refused.class, connector().refund(new RefundRequest(reference("ref"), payment, money(6_001))));
        assertInstanceOf(
                Effect.Done.class, connector().refund(new RefundRequest(reference("ref"), payment, money(6_000))));
        assertEquals(0, held(payment));
    }

    @Test
    void refunds_at_once_never_give_back_more_than_was_captured() throws Exception {
        needs(Capability.PARTIAL_REFUND);
        Sent payment = paid(10_000);
        List<Future<Effect>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                RefundRequest refund = new RefundRequest(reference("ref"), payment, money(3_000));
                answers.add(threads.submit(() -> connector().refund(refund)));
            }
        }
        long done = 0;
        for (Future<Effect> answer : answers) {
            done += answer.get() instanceof Effect.Done ? 1 : 0;
        }
        assertEquals(3, done);
        assertEquals(1_000, held(payment));
    }

    @Test
    void what_refers_to_nothing_is_not_found() {
        needs(Capability.REFUND);
        Sent nothing = request(1_000, approved(), true).sent();
        assertInstanceOf(
                Effect.NotFound.class, connector().refund(new RefundRequest(reference("ref"), nothing, money(10))));
    }

    @Test
    void answer_that_is_lost_leaves_it_unknown_and_an_inquiry_tells() throws Exception {
        needs(Capability.INQUIRE);
        loseNextAnswer(Capability.CARD);
        AuthorisationRequest request = request(3_300, approved(), true);
        assertTrue(assertInstanceOf(Authorisation.Unknown.class, connector().authorise(request))
                .sent());
        var known = assertInstanceOf(Inquiry.Known.class, inquire(request.sent()));
        assertEquals(Inquiry.State.CAPTURED, known.state());
        assertEquals(money(3_300), known.amount());
        assertTrue(known.approval() != null && !known.approval().rrn().isEmpty());
        assertEquals(3_300, held(request.sent()));
    }

    @Test
    void question_that_is_lost_is_not_found() throws Exception {
        needs(Capability.INQUIRE);
        loseNextQuestion(Capability.CARD);
        AuthorisationRequest request = request(3_400, approved(), true);
        assertInstanceOf(Authorisation.Unknown.class, connector().authorise(request));
        assertInstanceOf(Inquiry.NotFound.class, inquire(request.sent()));
        assertEquals(0, held(request.sent()));
    }

    @Test
    void refund_whose_answer_is_lost_is_done_once_however_often_it_is_sent() throws Exception {
        needs(Capability.PARTIAL_REFUND);
        Sent payment = paid(5_000);
        loseNextAnswer(Capability.REFUND);
        RefundRequest refund = new RefundRequest(reference("ref"), payment, money(2_000));
        assertInstanceOf(Effect.Unknown.class, connector().refund(refund));
        var known = assertInstanceOf(Inquiry.Known.class, inquire(refund.sent()));
        assertEquals(Inquiry.State.REFUNDED, known.state());
        assertEquals(money(2_000), known.amount());
        assertInstanceOf(Effect.Done.class, connector().refund(refund));
        assertEquals(3_000, held(payment));
    }

    @Test
    void reversal_takes_back_what_was_lost_once_and_again() throws Exception {
        needs(Capability.REVERSE);
        loseNextAnswer(Capability.CARD);
        AuthorisationRequest request = request(3_500, approved(), true);
        connector().authorise(request);
        assertInstanceOf(Reversal.Reversed.class, reverse(request.sent()));
        assertInstanceOf(Reversal.Reversed.class, reverse(request.sent()));
        assertEquals(0, held(request.sent()));
        assertEquals(
                Inquiry.State.REVERSED,
                assertInstanceOf(Inquiry.Known.class, inquire(request.sent())).state());
    }

    @Test
    void reversal_that_comes_first_keeps_the_payment_out() throws Exception {
        needs(Capability.REVERSE);
        AuthorisationRequest request = request(3_600, approved(), true);
        assertInstanceOf(Reversal.NotFound.class, reverse(request.sent()));
        assertInstanceOf(Authorisation.Declined.class, connector().authorise(request));
        assertEquals(0, held(request.sent()));
    }

    @Test
    void reversed_refund_is_not_given_back_or_the_reversal_is_refused() throws Exception {
        needs(Capability.REVERSE);
        needs(Capability.PARTIAL_REFUND);
        Sent payment = paid(5_000);
        RefundRequest refund = new RefundRequest(reference("ref"), payment, money(2_000));
        connector().refund(refund);
        switch (reverse(refund.sent())) {
            case Reversal.Reversed _ -> assertEquals(5_000, held(payment));
            case Reversal.Refused refused -> {
                assertEquals("not-supported", refused.reason());
                assertEquals(3_000, held(payment), "a refund that is final");
            }
            default -> throw new AssertionError("neither reversed nor refused");
        }
    }

    @Test
    void inquiry_tells_how_it_stands_and_changes_nothing() throws Exception {
        needs(Capability.INQUIRE);
        AuthorisationRequest no = request(1_000, declined(), true);
        connector().authorise(no);
        assertEquals(
                Inquiry.State.DECLINED,
                assertInstanceOf(Inquiry.Known.class, inquire(no.sent())).state());
        Sent payment = paid(1_500);
        inquire(payment);
        inquire(payment);
        assertEquals(1_500, held(payment));
    }

    @Test
    void what_a_connector_cannot_do_it_refuses() {
        AuthorisationRequest request =
                request(1_000, new MerchantCode("Corner Shop", "Springfield", "US", "5411"), true);
        if (!connector().capabilities().contains(Capability.MERCHANT_CODE)) {
            assertEquals(
                    new Authorisation.Unknown(false, "not-supported"),
                    connector().authorise(request));
        }
        if (!connector().capabilities().contains(Capability.HOLD)) {
            assertEquals(
                    new Authorisation.Unknown(false, "not-supported"),
                    connector().authorise(request(1_000, approved(), false)));
        }
    }
}
