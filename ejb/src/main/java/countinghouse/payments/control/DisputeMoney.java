package countinghouse.payments.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.payments.DisputeLost;
import countinghouse.payments.DisputeOpened;
import countinghouse.payments.DisputeWon;
import countinghouse.payments.Disputes.Told;
import countinghouse.payments.PaymentState;
import countinghouse.payments.entity.Dispute;
import countinghouse.payments.entity.Payment;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** What disputes do to what a merchant is owed: posted and told. */
@ApplicationScoped
public class DisputeMoney {
    @Inject
    private PaymentBooks books;

    @Inject
    private Postings postings;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Taken from the merchant. @throws Refusal not-found for the payment; dispute.state unless it was captured; dispute.amount */
    public Dispute opened(Caller caller, Told told) {
        Payment payment = books.locked(caller, told.paymentId());
        if (payment.state() != PaymentState.CAPTURED && payment.state() != PaymentState.SETTLED) {
            throw Refusal.conflict("dispute.state");
        }
        boolean fits = told.amount().currency().equals(payment.amount().currency())
                && told.amount().isPositive()
                && told.amount().minor() <= payment.disputable();
        if (!fits) {
            throw Refusal.invalid("dispute.amount");
        }
        LocalDate day = postings.openDay(caller, postings.today(caller));
        Dispute dispute = new Dispute(Ids.next("dsp"), told, clock.instant(), day);
        payment.dispute(told.amount().minor());
        postings.take(caller, "dispute-opened", payment, new Postings.Booked(dispute.id(), dispute.amount(), day));
        outbox.publish(caller, new DisputeOpened(dispute.id(), payment.id(), dispute.amount(), clock.instant(), day));
        return dispute;
    }

    /** Given back to the merchant. */
    public void won(Caller caller, Dispute dispute) {
        Payment payment = books.locked(caller, dispute.paymentId());
        LocalDate day = postings.openDay(caller, postings.today(caller));
        payment.dispute(-dispute.amount().minor());
        postings.owe(caller, "dispute-won", payment, new Postings.Booked(dispute.id(), dispute.amount(), day));
        outbox.publish(caller, new DisputeWon(dispute.id(), payment.id(), dispute.amount(), clock.instant(), day));
    }

    /** It stays with the customer, as it was posted when it opened. */
    public void lost(Caller caller, Dispute dispute) {
        LocalDate day = postings.openDay(caller, postings.today(caller));
        outbox.publish(
                caller, new DisputeLost(dispute.id(), dispute.paymentId(), dispute.amount(), clock.instant(), day));
    }
}
