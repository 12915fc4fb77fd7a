package countinghouse.payments.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.payments.Payments.RequestPayment;
import countinghouse.payments.Payments.Requested;
import countinghouse.payments.entity.Payment;
import countinghouse.platform.Caller;
import countinghouse.platform.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Stores a payment before anything is sent, with the work that ends it if nobody comes back to it. */
@ApplicationScoped
public class PaymentOpening {
    /** Longer than the gateway ever takes to answer: a payment still REQUESTED then has lost its server. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long HIGHEST = 999_999_999_999L;

    @Inject
    private PaymentBooks books;

    @Inject
    private Postings postings;

    @Inject
    private Traces traces;

    @Inject
    private CardChoice choice;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    /** @param more what this kind of payment has besides */
    public Requested store(Caller caller, RequestPayment command, UnaryOperator<Payment> more) {
        check(command);
        Instant now = clock.instant();
        String connector = choice.route(caller, command.means());
        Requested requested =
                new Requested(Ids.next("pay"), traces.next(caller, command.terminalId()), now, connector, command);
        Payment payment = more.apply(new Payment(requested, postings.today(caller)));
        choice.asks(caller, payment, command.means());
        books.add(caller, payment);
        work.queue(caller, PaymentResolver.KIND, requested.paymentId(), now.plus(PATIENCE));
        return requested;
    }

    private static void check(RequestPayment command) {
        if (!command.amount().isPositive() || command.amount().minor() > HIGHEST) {
            throw Refusal.invalid("payment.amount");
        }
        CardChoice.check(command.means());
    }
}
