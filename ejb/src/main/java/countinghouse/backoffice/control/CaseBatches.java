package countinghouse.backoffice.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Work;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** All cases that were ever sent, by their ids. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CaseBatches {
    private static final int BATCH = 200;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    public record CaseKey(String caseId, String tenantId) {}

    public List<CaseKey> after(String caseId) {
        return tenants.platform()
                .createNamedQuery("QueueCase.after", Object[].class)
                .setParameter("id", caseId)
                .setMaxResults(BATCH)
                .getResultStream()
                .map(row -> new CaseKey((String) row[0], (String) row[1]))
                .toList();
    }

    public void next(Caller caller, String kind, String subject) {
        work.queue(caller, kind, subject, clock.instant());
    }
}
