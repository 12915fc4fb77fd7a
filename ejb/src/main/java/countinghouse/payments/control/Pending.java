package countinghouse.payments.control;

import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.PaymentEvent;
import countinghouse.platform.Caller;
import countinghouse.platform.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;

/** Books what came of the first question, and sees that what has no answer is asked for again. */
@ApplicationScoped
public class Pending {
    @Inject
    private PaymentBooks books;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    /** @param payment locked, and REQUESTED */
    public void settle(Caller caller, Payment payment, PaymentOutcome outcome) {
        switch (outcome) {
            case PaymentOutcome.Approved approval -> {
                approved(caller, payment, approval);
                over(caller, payment.id());
            }
            case PaymentOutcome.Declined declined -> {
                books.decline(caller, payment, declined.code());
                over(caller, payment.id());
            }
            case PaymentOutcome.Unknown _ -> {
                books.move(caller, payment, PaymentEvent.LOSE_ANSWER);
                now(caller, payment.id());
            }
            case PaymentOutcome.Reversed _ -> throw new IllegalStateException("nothing was reversed yet");
        }
    }

    /** Authorised; captured too, or else it lapses some day. One that is not wanted any more goes no further. */
    public void approved(Caller caller, Payment payment, PaymentOutcome.Approved approval) {
        books.approve(caller, payment, approval);
        if (payment.isTakenBack()) {
            now(caller, payment.id());
        } else if (payment.isAtOnce()) {
            books.capture(caller, payment);
        } else {
            work.queue(caller, Lapsing.KIND, payment.id(), Objects.requireNonNull(payment.expiresAt()));
        }
    }

    /** Nobody has to look after it any more. */
    public void over(Caller caller, String paymentId) {
        work.cancel(caller, PaymentResolver.KIND, paymentId);
    }

    /** The acquirer is to be asked at once. */
    public void now(Caller caller, String paymentId) {
        over(caller, paymentId);
        work.queue(caller, PaymentResolver.KIND, paymentId, clock.instant());
    }

    /** It lapses no more. */
    public void lasts(Caller caller, Payment payment) {
        if (!payment.isAtOnce()) {
            work.cancel(caller, Lapsing.KIND, payment.id());
        }
    }
}
