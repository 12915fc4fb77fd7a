package countinghouse.payments.control;

import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.PaymentEvent;
import countinghouse.platform.Caller;
import countinghouse.platform.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Books what came of the first question, and sees that what has no answer is asked for again. */
@ApplicationScoped
public class Pending {
    /** Notices may be lost, so a wallet is asked as well: first soon, then at this pace. */
    static final Duration NEXT_QUESTION = Duration.ofSeconds(10);

    private static final Duration FIRST_QUESTION = Duration.ofSeconds(3);

    /** For what the wallet's clock may differ. */
    private static final Duration GRACE = Duration.ofSeconds(2);

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
            case PaymentOutcome.Waiting(String payload, Instant until) -> {
                books.waits(caller, payment, payload, until);
                askIn(caller, payment, FIRST_QUESTION);
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

    /** Whether it waits for its customer, and the time is not over. */
    public boolean hasTime(Payment payment) {
        Instant until = payment.waitsUntil();
        return payment.isWaiting() && until != null && clock.instant().isBefore(until);
    }

    /** Its customer has yet to act: the wallet is asked after so long, at the latest when the time is over. */
    public void askIn(Caller caller, Payment payment, Duration time) {
        Instant next = clock.instant().plus(time);
        Instant end = Objects.requireNonNull(payment.waitsUntil()).plus(GRACE);
        over(caller, payment.id());
        work.queue(caller, PaymentResolver.KIND, payment.id(), next.isBefore(end) ? next : end);
    }

    /** It lapses no more. */
    public void lasts(Caller caller, Payment payment) {
        if (!payment.isAtOnce()) {
            work.cancel(caller, Lapsing.KIND, payment.id());
        }
    }
}
