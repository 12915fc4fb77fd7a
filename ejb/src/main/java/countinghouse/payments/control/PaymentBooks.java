package countinghouse.payments.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.CaptureReversed;
import countinghouse.payments.PaymentCaptured;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Region;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.PaymentEvent;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.platform.TenantEntityManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves a payment along its edges; each move is audited, a capture and its undoing are posted and told. */
@ApplicationScoped
public class PaymentBooks {
    /** As long as schemes keep an authorisation of a shop. */
    private static final Duration AUTHORISED_FOR = Duration.ofDays(7);

    /** What the acquirer did not say. */
    private static final String UNTOLD = "OTHER";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    @Inject
    private Postings postings;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Inject
    private Followers followers;

    public void add(Caller caller, Payment payment) {
        tenants.bind(caller).persist(payment);
        record(caller, payment);
    }

    /** The payment, locked to the end of the transaction. */
    public Payment locked(Caller caller, String paymentId) {
        return found(tenants.bind(caller).find(Payment.class, paymentId, LockModeType.PESSIMISTIC_WRITE));
    }

    public Payment payment(Caller caller, String paymentId) {
        return found(tenants.bind(caller).find(Payment.class, paymentId));
    }

    public Optional<Payment> ofKey(Caller caller, String keyHash) {
        return tenants.bind(caller)
                .createNamedQuery(Payment.OF_KEY, Payment.class)
                .setParameter("key", keyHash)
                .getResultStream()
                .findFirst();
    }

    public List<PaymentView> ofSale(Caller caller, String saleId) {
        return tenants.bind(caller)
                .createNamedQuery(Payment.OF_SALE, Payment.class)
                .setParameter("sale", saleId)
                .getResultStream()
                .map(Payment::view)
                .toList();
    }

    /** The issuer allows it; what was asked for in one step is captured. */
    public void approve(Caller caller, Payment payment, PaymentOutcome.Approved approval) {
        payment.approved(approval, clock.instant().plus(AUTHORISED_FOR));
        move(caller, payment, PaymentEvent.AUTHORISE);
        followers.approved(caller, payment, approval);
    }

    /** On the day it was asked for, or the first open one. */
    public void capture(Caller caller, Payment payment) {
        capture(caller, payment, payment.amount(), payment.businessOn());
    }

    /** @param own day to which it counts, if that is open */
    public void capture(Caller caller, Payment payment, Money amount, LocalDate own) {
        LocalDate day = postings.openDay(caller, own);
        Instant now = clock.instant();
        payment.captured(amount.minor(), now, day);
        move(caller, payment, PaymentEvent.CAPTURE);
        postings.owe(caller, "capture", payment, new Postings.Booked(payment.id(), amount, day));
        PaymentView view = payment.view();
        outbox.publish(
                caller,
                new PaymentCaptured(
                        payment.id(),
                        payment.saleId(),
                        payment.storeId(),
                        amount,
                        now,
                        day,
                        Objects.requireNonNullElse(view.scheme(), UNTOLD),
                        Objects.requireNonNullElse(view.card().product(), UNTOLD),
                        view.card().entryMode(),
                        Objects.requireNonNullElse(view.card().region(), Region.DOMESTIC)));
    }

    /** Its customer has yet to act. */
    public void waits(Caller caller, Payment payment, String payload, Instant until) {
        payment.waits(payload, until);
        audit.record(
                caller, "payment.waiting", payment.id(), Map.of("sale", payment.saleId(), "until", until.toString()));
    }

    public void decline(Caller caller, Payment payment, String code) {
        payment.declined(code);
        move(caller, payment, PaymentEvent.DECLINE);
    }

    /** The acquirer holds no money for it any more. @param why REVERSE or VOID */
    public void undo(Caller caller, Payment payment, PaymentEvent why) {
        boolean captured = payment.state() == PaymentState.CAPTURED;
        Money amount = payment.capturedAmount();
        payment.released();
        move(caller, payment, why);
        if (captured) {
            LocalDate day = postings.openDay(caller, later(payment.businessOn(), postings.today(caller)));
            postings.take(caller, "capture-reversed", payment, new Postings.Booked(payment.id(), amount, day));
            outbox.publish(caller, new CaptureReversed(payment.id(), amount, clock.instant(), day));
        }
    }

    public void move(Caller caller, Payment payment, PaymentEvent event) {
        payment.happens(event, clock.instant());
        record(caller, payment);
        followers.moved(caller, payment);
    }

    /** The acquirer must have it back. */
    public void takeBack(Caller caller, Payment payment) {
        payment.takenBack(clock.instant());
        audit.record(caller, "payment.taken-back", payment.id(), Map.of("sale", payment.saleId()));
    }

    /** Nothing comes back before it was there. */
    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void record(Caller caller, Payment payment) {
        String action = "payment." + payment.state().name().toLowerCase(Locale.ROOT);
        audit.record(caller, action, payment.id(), Map.of("sale", payment.saleId(), "amount", words(payment.amount())));
    }

    /** As the trail writes an amount: {@code 12.50 USD}. */
    static String words(Money amount) {
        return amount.major().toPlainString() + " " + amount.currency();
    }

    static <T> T found(@Nullable T row) {
        if (row == null) {
            throw Refusal.notFound("payment");
        }
        return row;
    }
}
