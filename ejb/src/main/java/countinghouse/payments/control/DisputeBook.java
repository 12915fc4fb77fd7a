package countinghouse.payments.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.payments.entity.Dispute;
import countinghouse.payments.entity.DisputeTransition.Event;
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

/** Disputes, moved along their edges and audited, with the work that ends them when no evidence comes. */
@ApplicationScoped
public class DisputeBook {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Work work;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public void add(Caller caller, Dispute dispute) {
        tenants.bind(caller).persist(dispute);
        record(caller, dispute);
    }

    /** Locked to the end of the transaction. */
    public Optional<Dispute> ofReference(Caller caller, String reference) {
        return tenants.bind(caller)
                .createNamedQuery(Dispute.OF_REFERENCE, Dispute.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal not-found */
    public Dispute get(Caller caller, String id) {
        return Optional.ofNullable(tenants.bind(caller).find(Dispute.class, id))
                .orElseThrow(() -> Refusal.notFound("dispute"));
    }

    /** Locked to the end of the transaction. @throws Refusal not-found */
    public Dispute locked(Caller caller, String id) {
        return Optional.ofNullable(tenants.bind(caller).find(Dispute.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusal.notFound("dispute"));
    }

    /** @throws Refusal dispute.state, when the table has no such edge */
    public void move(Caller caller, Dispute dispute, Event event) {
        if (!dispute.may(event)) {
            throw Refusal.conflict("dispute.state");
        }
        dispute.happens(event, clock.instant());
        record(caller, dispute);
    }

    /** Evidence is taken until then. */
    public void due(Caller caller, Dispute dispute, Instant until) {
        dispute.due(until);
        inTime(caller, dispute);
        work.queue(caller, EvidenceDeadline.KIND, dispute.id(), until);
    }

    /** Nothing is waited for any more. */
    public void inTime(Caller caller, Dispute dispute) {
        work.cancel(caller, EvidenceDeadline.KIND, dispute.id());
    }

    private void record(Caller caller, Dispute dispute) {
        audit.record(
                caller,
                "dispute." + dispute.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                dispute.id(),
                Map.of("payment", dispute.paymentId(), "amount", PaymentBooks.words(dispute.amount())));
    }
}
