package countinghouse.payments.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
import countinghouse.payments.Refunds.Reason;
import countinghouse.payments.entity.ClientKey;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.PaymentEvent;
import countinghouse.payments.entity.Refund;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a payment whose reason fell through: never sent it is void, else the acquirer is to have it back, or the customer is. */
@ApplicationScoped
public class Unwanted {
    private static final List<PaymentState> MAY_HOLD_MONEY =
            List.of(PaymentState.AUTHORIZED, PaymentState.CAPTURED, PaymentState.UNKNOWN);

    @Inject
    private PaymentBooks books;

    @Inject
    private Pending pending;

    @Inject
    private RefundRows refunds;

    /**
     * @param payment locked
     * @param outcome what the acquirer has said just now, or null when it was not asked
     */
    public void takeBack(Caller caller, Payment payment, @Nullable PaymentOutcome outcome) {
        if (payment.state() == PaymentState.REQUESTED && outcome == null && !payment.isWaiting()) {
            books.move(caller, payment, PaymentEvent.CANCEL);
            pending.over(caller, payment.id());
            return;
        }
        if (payment.state() == PaymentState.REQUESTED) {
            answered(caller, payment, outcome);
        }
        if (isPastReversal(payment)) {
            refund(caller, payment);
        } else if (MAY_HOLD_MONEY.contains(payment.state()) && !payment.isTakenBack()) {
            books.takeBack(caller, payment);
            pending.now(caller, payment.id());
        }
    }

    private void answered(Caller caller, Payment payment, @Nullable PaymentOutcome outcome) {
        if (outcome instanceof PaymentOutcome.Approved approval) {
            books.approve(caller, payment, approval);
        } else if (outcome != null) {
            pending.settle(caller, payment, outcome);
        }
        if (payment.isWaiting()) {
            books.move(caller, payment, PaymentEvent.LOSE_ANSWER);
        }
    }

    /** The acquirer has paid it out already, or a part of it went back: there is no whole purchase left that could be undone. */
    private static boolean isPastReversal(Payment payment) {
        return payment.state() == PaymentState.SETTLED
                || payment.state() == PaymentState.CAPTURED && !payment.isUntouched();
    }

    /** What is left of it, by the job that asks for refunds; once. */
    private void refund(Caller caller, Payment payment) {
        Money left = new Money(payment.refundable(), payment.amount().currency());
        ClientKey key = ClientKey.of("refund-unwanted", payment.id(), left.toString());
        if (!left.isPositive() || refunds.ofKey(caller, key.hash()).isPresent()) {
            return;
        }
        Instant now = refunds.now();
        Refund refund = new Refund(Ids.next("ref"), payment, left, Reason.CANCELLED)
                .under(key, refunds.trace(caller, payment), now);
        payment.refund(left.minor());
        refunds.add(caller, refund, now);
    }
}
