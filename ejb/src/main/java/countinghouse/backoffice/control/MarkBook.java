package countinghouse.backoffice.control;

import countinghouse.backoffice.Backoffice.LookAlike;
import countinghouse.backoffice.entity.CaseMark;
import countinghouse.backoffice.entity.QueueCase;
import countinghouse.backoffice.entity.RowKey;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.LookAlikes.Kind;
import countinghouse.underwriting.LookAlikes.Mark;
import countinghouse.underwriting.Resemblance;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Marks of all applications: written in their own tenant, compared in no tenant's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MarkBook {
    private static final int LONGEST_LIST = 200;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    public void keep(Caller caller, String caseId, List<Mark> marks) {
        EntityManager entities = tenants.bind(caller);
        for (Mark mark : marks) {
            RowKey key = CaseMark.key(caller.tenant().value(), caseId, mark);
            if (entities.find(CaseMark.class, key) == null) {
                entities.persist(new CaseMark(key, caseId, mark, clock.instant()));
            }
        }
    }

    public Resemblance resemblance(String caseId) {
        Instant now = clock.instant();
        return Sharing.resemblance(
                shared(caseId, Instant.EPOCH),
                declined(caseId),
                shared(caseId, now.minus(Duration.ofDays(1))),
                shared(caseId, now.minus(Duration.ofDays(7))));
    }

    /** In the queue's row, for the badge; a case that nobody has sent yet has none. */
    public void show(Caller caller, String caseId, Resemblance found) {
        QueueCase row = tenants.bind(caller)
                .find(QueueCase.class, new RowKey(caseId, caller.tenant().value()));
        if (row != null) {
            row.resembles(
                    Math.max(found.money(), found.person()),
                    Math.max(found.declinedContact(), Math.max(found.declinedMoney(), found.declinedPerson())));
        }
    }

    /** Newest first; an address of the network alone makes nobody alike. */
    public List<LookAlike> alike(String caseId) {
        Map<String, QueueCase> cases = new LinkedHashMap<>();
        Map<String, Set<String>> shared = new HashMap<>();
        List<Object[]> rows = tenants.platform()
                .createNamedQuery("CaseMark.alike", Object[].class)
                .setParameter("case", caseId)
                .setParameter("except", Kind.CLIENT)
                .setMaxResults(LONGEST_LIST)
                .getResultList();
        for (Object[] row : rows) {
            QueueCase other = (QueueCase) row[1];
            String id = other.row().caseId();
            cases.put(id, other);
            shared.computeIfAbsent(id, _ -> new TreeSet<>()).add(((Kind) row[0]).name());
        }
        List<LookAlike> alike = new ArrayList<>();
        cases.forEach((id, other) -> alike.add(other.alike(List.copyOf(shared.getOrDefault(id, Set.of())))));
        return alike;
    }

    private Map<Kind, Integer> shared(String caseId, Instant since) {
        return counts(tenants.platform()
                .createNamedQuery("CaseMark.shared", Object[].class)
                .setParameter("case", caseId)
                .setParameter("since", since));
    }

    private Map<Kind, Integer> declined(String caseId) {
        return counts(tenants.platform()
                .createNamedQuery("CaseMark.inStage", Object[].class)
                .setParameter("case", caseId)
                .setParameter("stage", "DECLINE"));
    }

    private static Map<Kind, Integer> counts(TypedQuery<Object[]> query) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        query.getResultList().forEach(row -> counts.put((Kind) row[0], ((Number) row[1]).intValue()));
        return counts;
    }
}
