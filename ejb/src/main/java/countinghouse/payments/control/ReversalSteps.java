package countinghouse.payments.control;

import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentResolved;
import countinghouse.payments.PaymentState;
import countinghouse.payments.Payments;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.PaymentEvent;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** The transactions around a reversal. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReversalSteps {
    @Inject
    private PaymentBooks books;

    @Inject
    private Payments payments;

    @Inject
    private Traces traces;

    @Inject
    private Outbox outbox;

    /** Settles that it will be reversed, before the acquirer hears of it; empty when there is nothing to reverse any more. */
    public Optional<ReversalRequest> begin(Caller caller, String paymentId) {
        Payment payment = books.locked(caller, paymentId);
        if (!payment.needsReversal()) {
            return Optional.empty();
        }
        ReversalRequest.Reason reason = payment.state() == PaymentState.UNKNOWN
                ? ReversalRequest.Reason.TIMEOUT
                : ReversalRequest.Reason.FAILURE;
        if (payment.state() == PaymentState.REQUESTED) {
            books.move(caller, payment, PaymentEvent.LOSE_ANSWER);
        }
        return Optional.of(traces.reversal(caller, payment, reason));
    }

    public void reversed(Caller caller, String paymentId) {
        Payments.PaymentView now = payments.settleOutcome(caller, paymentId, new PaymentOutcome.Reversed());
        outbox.publish(caller, new PaymentResolved(paymentId, now.saleId(), now.state()));
    }

    public void refer(Caller caller, String paymentId, String why) {
        books.refer(caller, books.payment(caller, paymentId), why);
    }
}
