package countinghouse.payments.control;

import countinghouse.audit.Audit;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.Refund;
import countinghouse.payments.entity.RefundTransition.Event;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Refunds, moved along their edges and audited, with the work that asks for them again. */
@ApplicationScoped
public class RefundRows {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Traces traces;

    @Inject
    private Work work;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public Instant now() {
        return clock.instant();
    }

    public int trace(Caller caller, Payment payment) {
        return traces.next(caller, payment.terminalId());
    }

    /** @param due when it is asked for again, if nobody has come back to it */
    public void add(Caller caller, Refund refund, Instant due) {
        tenants.bind(caller).persist(refund);
        record(caller, refund);
        work.queue(caller, RefundResolver.KIND, refund.id(), due);
    }

    public Optional<Refund> ofKey(Caller caller, String keyHash) {
        return tenants.bind(caller)
                .createNamedQuery(Refund.OF_KEY, Refund.class)
                .setParameter("key", keyHash)
                .getResultStream()
                .findFirst();
    }

    public Refund get(Caller caller, String id) {
        return PaymentBooks.found(tenants.bind(caller).find(Refund.class, id));
    }

    /** Locked to the end of the transaction; before its payment. */
    public Refund locked(Caller caller, String id) {
        return PaymentBooks.found(tenants.bind(caller).find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** To an end. */
    public void move(Caller caller, Refund refund, Event event) {
        refund.happens(event, clock.instant());
        record(caller, refund);
        work.cancel(caller, RefundResolver.KIND, refund.id());
    }

    /** It is asked for again at once. */
    public void lost(Caller caller, Refund refund) {
        move(caller, refund, Event.LOSE_ANSWER);
        work.queue(caller, RefundResolver.KIND, refund.id(), clock.instant());
    }

    private void record(Caller caller, Refund refund) {
        audit.record(
                caller,
                "refund." + refund.state().name().toLowerCase(Locale.ROOT),
                refund.id(),
                Map.of("payment", refund.paymentId(), "amount", PaymentBooks.words(refund.amount())));
    }
}
