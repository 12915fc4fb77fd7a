package countinghouse.backoffice.control;

import countinghouse.audit.Audit;
import countinghouse.backoffice.InDoubt;
import countinghouse.backoffice.entity.DoubtEntry;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Lists from its projection only; opening a row binds its tenant and is audited there. */
@Stateless
@Local(InDoubt.class)
public class InDoubtBean implements InDoubt {
    private static final int MOST = 200;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Override
    public List<DoubtRow> list(Caller operator) {
        operator.require(Permission.DOUBT_READ);
        return tenants
                .platform()
                .createNamedQuery("DoubtEntry.all", DoubtEntry.class)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(DoubtEntry::row)
                .toList();
    }

    @Override
    public Caller open(Caller operator, String doubtId) {
        operator.require(Permission.DOUBT_READ);
        String tenant = tenants.platform()
                .createNamedQuery("DoubtEntry.tenant", String.class)
                .setParameter("id", doubtId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("doubt"));
        Caller bound = operator.in(new TenantId(tenant));
        audit.record(bound, "doubt.opened", doubtId, Map.of());
        return bound;
    }
}
