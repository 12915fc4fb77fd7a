package countinghouse.payments.control;

import countinghouse.payments.Doubts;
import countinghouse.payments.Doubts.Resolution;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentResolved;
import countinghouse.payments.PaymentState;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.PaymentEvent;
import countinghouse.payments.entity.PaymentTransition;
import countinghouse.payments.gateway.InquiryRequest;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** The transactions around an inquiry and a reversal. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReversalSteps {
    /** Inquiries without an answer after which it is reversed instead. */
    private static final int INQUIRIES = 4;

    static final String NOT_REVERSED = "captured-not-reversed";

    @Inject
    private PaymentBooks books;

    @Inject
    private Pending pending;

    @Inject
    private DoubtBook doubts;

    @Inject
    private Traces traces;

    @Inject
    private AcquirerDesk acquirer;

    @Inject
    private Outbox outbox;

    /** What the acquirer is to be asked. */
    public sealed interface Next {
        record Nothing() implements Next {}

        /** The connector's line is not well. */
        record NotNow(String connector) implements Next {}

        record Inquire(InquiryRequest request) implements Next {}

        record Reverse(ReversalRequest request) implements Next {}
    }

    /** Settles what it will be asked, before it hears of it. */
    public Next next(Caller caller, String paymentId) {
        Payment payment = lostUnlessWaiting(caller, paymentId);
        if (!payment.needsReversal()) {
            return new Next.Nothing();
        }
        if (!acquirer.takesFollowUp(payment.connector())) {
            return new Next.NotNow(payment.connector());
        }
        boolean wanted = isOpen(payment) && !payment.isTakenBack();
        boolean asked = payment.reversalTrace() != null || doubts.tries(caller, paymentId) >= INQUIRIES;
        return wanted && !asked && acquirer.canBeAsked(payment.connector())
                ? new Next.Inquire(inquiry(caller, payment))
                : new Next.Reverse(reversal(caller, payment));
    }

    /** The question what became of it; empty when that is known. */
    public Optional<InquiryRequest> question(Caller caller, String paymentId) {
        return Optional.of(lostUnlessWaiting(caller, paymentId))
                .filter(Payment::needsReversal)
                .map(payment -> inquiry(caller, payment));
    }

    private InquiryRequest inquiry(Caller caller, Payment payment) {
        return new InquiryRequest(Messages.sent(caller, payment), traces.next(caller, payment.terminalId()));
    }

    /** Settles that it will be reversed, before the acquirer hears of it; empty when there is nothing to reverse any more. */
    public Optional<ReversalRequest> begin(Caller caller, String paymentId) {
        return Optional.of(lost(caller, paymentId))
                .filter(Payment::needsReversal)
                .map(payment -> reversal(caller, payment));
    }

    /** While its customer has time, it is not lost. */
    private Payment lostUnlessWaiting(Caller caller, String paymentId) {
        Payment payment = books.locked(caller, paymentId);
        return pending.hasTime(payment) ? payment : lost(caller, paymentId);
    }

    private static boolean isOpen(Payment payment) {
        return payment.state() == PaymentState.UNKNOWN || payment.isWaiting();
    }

    /** Goes on waiting for the customer. @return false when the time is over, or nobody was ever shown a code */
    public boolean waitsOn(Caller caller, String paymentId) {
        Payment payment = books.locked(caller, paymentId);
        boolean on = pending.hasTime(payment);
        if (on) {
            pending.askIn(caller, payment, Pending.NEXT_QUESTION);
        }
        return on;
    }

    private Payment lost(Caller caller, String paymentId) {
        Payment payment = books.locked(caller, paymentId);
        if (payment.state() == PaymentState.REQUESTED) {
            books.move(caller, payment, PaymentEvent.LOSE_ANSWER);
        }
        return payment;
    }

    private ReversalRequest reversal(Caller caller, Payment payment) {
        return traces.reversal(
                caller,
                payment,
                Messages.sent(caller, payment),
                payment.state() == PaymentState.UNKNOWN
                        ? ReversalRequest.Reason.TIMEOUT
                        : ReversalRequest.Reason.FAILURE);
    }

    /**
     * The acquirer has said what became of it. That it has it, said when a reversal is on its way, may be overtaken by that: not booked, but
     * shown to a person.
     *
     * @return false in that case: the reversal has yet to be answered
     */
    public boolean found(Caller caller, String paymentId, PaymentOutcome outcome) {
        Payment payment = books.locked(caller, paymentId);
        if (outcome instanceof PaymentOutcome.Reversed) {
            reversed(caller, paymentId);
        } else if (isOpen(payment)) {
            switch (outcome) {
                case PaymentOutcome.Approved _
                when payment.reversalTrace() != null -> {
                    tried(caller, paymentId, NOT_REVERSED);
                    return false;
                }
                case PaymentOutcome.Approved approval -> {
                    pending.approved(caller, payment, approval);
                    if (!payment.needsReversal()) {
                        told(caller, payment, Resolution.FOUND_DONE, "");
                    }
                }
                case PaymentOutcome.Declined declined -> {
                    books.decline(caller, payment, declined.code());
                    told(caller, payment, Resolution.FOUND_NOT_DONE, "");
                }
                case PaymentOutcome.Reversed _, PaymentOutcome.Unknown _, PaymentOutcome.Waiting _ ->
                    throw new IllegalArgumentException("not found out: " + outcome);
            }
        }
        return true;
    }

    /** The acquirer holds no money for it, whatever we thought meanwhile. */
    public void reversed(Caller caller, String paymentId) {
        Payment payment = books.locked(caller, paymentId);
        boolean unpaid = payment.waitsUntil() != null && isOpen(payment) && !payment.isTakenBack();
        PaymentEvent event = unpaid ? PaymentEvent.EXPIRE : PaymentEvent.REVERSE;
        if (PaymentTransition.of(payment.state(), event).isPresent()) {
            books.undo(caller, payment, event);
            pending.lasts(caller, payment);
        }
        told(caller, payment, Resolution.REVERSED, "");
    }

    /** What the acquirer has said in writing. @param approval empty when nothing was captured */
    public void word(Caller caller, String paymentId, Optional<PaymentOutcome.Approved> approval, String reason) {
        Payment payment = books.locked(caller, paymentId);
        if (approval.isPresent()) {
            payment.kept();
            if (payment.state() == PaymentState.UNKNOWN) {
                pending.approved(caller, payment, approval.get());
            } else if (payment.state() == PaymentState.AUTHORIZED) {
                books.capture(caller, payment);
            }
            told(caller, payment, Resolution.WORD_DONE, reason);
        } else {
            if (payment.needsReversal()) {
                books.undo(caller, payment, PaymentEvent.REVERSE);
            }
            told(caller, payment, Resolution.WORD_NOT_DONE, reason);
        }
        pending.over(caller, paymentId);
    }

    private void told(Caller caller, Payment payment, Resolution how, String reason) {
        doubts.resolve(caller, payment.id(), how, reason);
        outbox.publish(caller, new PaymentResolved(payment.id(), payment.saleId(), payment.state()));
    }

    public void tried(Caller caller, String paymentId, String why) {
        doubts.tried(caller, subject(caller, paymentId), why);
    }

    public void refer(Caller caller, String paymentId, String why) {
        if (books.locked(caller, paymentId).needsReversal()) {
            doubts.refer(caller, subject(caller, paymentId), why);
        }
    }

    private DoubtBook.Subject subject(Caller caller, String paymentId) {
        return new DoubtBook.Subject(
                Doubts.Kind.PURCHASE,
                paymentId,
                paymentId,
                books.payment(caller, paymentId).amount());
    }
}
