package countinghouse.audit.control;

import countinghouse.audit.Audit;
import countinghouse.audit.entity.AuditRow;
import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the trail in the transaction it records. */
@Stateless
@Local(Audit.class)
public class AuditBean implements Audit {
    private static final int PAGE = 200;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(Caller caller, String action, String subject, Map<String, String> details) {
        AuditRow row = new AuditRow(Ids.next("aud"), clock.instant(), caller, action, subject);
        tenants.bind(caller.orPlatform()).persist(row.with(Json.write(new TreeMap<>(details))));
    }

    @Override
    public List<AuditRecord> of(Caller caller, String subject) {
        caller.require(Permission.AUDIT_READ_OWN, Permission.AUDIT_READ_ALL);
        return tenants
                .bind(caller)
                .createNamedQuery("AuditRow.ofSubject", AuditRow.class)
                .setParameter("subject", subject)
                .setParameter("all", Trail.seesAll(caller))
                .setMaxResults(PAGE)
                .getResultList()
                .stream()
                .map(AuditRow::view)
                .toList();
    }

    @Override
    public List<AuditRecord> ofMoney(Caller caller, int limit) {
        caller.require(Permission.AUDIT_READ_OWN, Permission.AUDIT_READ_ALL, Permission.SETTLEMENT_READ);
        return tenants
                .bind(caller)
                .createNamedQuery("AuditRow.ofMoney", AuditRow.class)
                .setParameter("tenant", caller.tenant().value())
                .setMaxResults(Math.clamp(limit, 1, PAGE))
                .getResultList()
                .stream()
                .map(AuditRow::view)
                .toList();
    }

    @Override
    public List<TrailRow> trail(Caller caller, TrailFilter filter) {
        return trail.page(reader(caller).orPlatform(), filter);
    }

    @Override
    public void beginExport(Caller caller) {
        caller.require(Permission.AUDIT_EXPORT);
        record(caller, "audit.exported", caller.orPlatform().tenant().value(), Map.of());
    }

    @Override
    public List<TrailRow> sealed(Caller caller, long after, int limit) {
        caller.require(Permission.AUDIT_EXPORT);
        return trail.sealed(caller.orPlatform(), after, limit);
    }

    /** Who has opened no merchant reads the platform's own trail, which is not a merchant's to read. */
    private static Caller reader(Caller caller) {
        boolean own = caller.tenantId() != null && !Caller.PLATFORM.equals(caller.tenantId());
        return own
                ? caller.require(Permission.AUDIT_READ_OWN, Permission.AUDIT_READ_ALL)
                : caller.require(Permission.AUDIT_READ_ALL);
    }
}
