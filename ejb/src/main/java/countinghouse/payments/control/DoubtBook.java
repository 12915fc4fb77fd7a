package countinghouse.payments.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.DoubtChanged;
import countinghouse.payments.Doubts.Kind;
import countinghouse.payments.Doubts.Resolution;
import countinghouse.payments.entity.Doubt;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.platform.TenantEntityManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is in doubt: opened by the first try that told nothing, closed by whatever is found out. */
@ApplicationScoped
public class DoubtBook {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    /** @param id of the payment, instruction or refund */
    public record Subject(Kind kind, String id, String paymentId, Money amount) {}

    /** One more try has told nothing. */
    public void tried(Caller caller, Subject subject, String why) {
        open(caller, subject).tried(why);
    }

    /** The product has asked enough, or the acquirer will not: a person has to look. */
    public void refer(Caller caller, Subject subject, String why) {
        Doubt doubt = open(caller, subject);
        doubt.refer(why, clock.instant());
        audit.record(caller, "payment.needs-person", subject.paymentId(), Map.of("what", subject.id(), "why", why));
    }

    /** It is known now what became of it. */
    public void resolve(Caller caller, String subjectId, Resolution how, String reason) {
        of(caller, subjectId).filter(Doubt::isOpen).ifPresent(doubt -> {
            doubt.resolve(how, clock.instant());
            Map<String, String> details = reason.isEmpty()
                    ? Map.of("what", subjectId, "how", word(how))
                    : Map.of("what", subjectId, "how", word(how), "reason", reason);
            audit.record(caller, "payment.doubt-resolved", doubt.paymentId(), details);
            outbox.publish(caller, new DoubtChanged(doubt.id()));
        });
    }

    public int tries(Caller caller, String subjectId) {
        return of(caller, subjectId).map(doubt -> doubt.view().tries()).orElse(0);
    }

    /** @throws Refusal not-found */
    public Doubt get(Caller caller, String doubtId) {
        return Optional.ofNullable(tenants.bind(caller).find(Doubt.class, doubtId))
                .orElseThrow(() -> Refusal.notFound("doubt"));
    }

    /** Locked to the end of the transaction. @throws Refusal not-found; doubt.resolved */
    public Doubt openOne(Caller caller, String doubtId) {
        Doubt doubt = Optional.ofNullable(
                        tenants.bind(caller).find(Doubt.class, doubtId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusal.notFound("doubt"));
        if (!doubt.isOpen()) {
            throw Refusal.conflict("doubt.resolved");
        }
        return doubt;
    }

    private Doubt open(Caller caller, Subject subject) {
        EntityManager entities = tenants.bind(caller);
        Doubt doubt = of(caller, subject.id()).orElseGet(() -> {
            Doubt first = new Doubt(Ids.next("dbt"), subject.kind(), subject.id(), subject.paymentId(), clock.instant())
                    .about(subject.amount());
            entities.persist(first);
            return first;
        });
        outbox.publish(caller, new DoubtChanged(doubt.id()));
        return doubt;
    }

    private Optional<Doubt> of(Caller caller, String subjectId) {
        return tenants.bind(caller)
                .createNamedQuery(Doubt.OF_SUBJECT, Doubt.class)
                .setParameter("subject", subjectId)
                .getResultStream()
                .findFirst();
    }

    private static String word(Resolution how) {
        return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
