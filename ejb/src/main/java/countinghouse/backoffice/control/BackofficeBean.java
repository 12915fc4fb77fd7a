package countinghouse.backoffice.control;

import countinghouse.audit.Audit;
import countinghouse.backoffice.Backoffice;
import countinghouse.backoffice.entity.OrderEntry;
import countinghouse.devices.Devices;
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

/** Lists across tenants, from projections only; opening a row binds its tenant and is audited there. */
@Stateless
@Local(Backoffice.class)
public class BackofficeBean implements Backoffice {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private CaseQueue queue;

    @Inject
    private MarkBook marks;

    @Inject
    private Devices devices;

    @Inject
    private Audit audit;

    @Override
    public List<QueueRow> queue(Caller underwriter, QueueFilter filter) {
        return queue.list(underwriter.require(Permission.CASE_READ), filter);
    }

    @Override
    public QueueFigures queueFigures(Caller underwriter) {
        return queue.figures(underwriter.require(Permission.CASE_READ));
    }

    @Override
    public List<AlertRow> alerts(Caller underwriter) {
        underwriter.require(Permission.CASE_READ);
        return queue.alerts();
    }

    @Override
    public List<LookAlike> lookAlikes(Caller underwriter, String caseId) {
        underwriter.require(Permission.CASE_READ);
        return marks.alike(caseId);
    }

    @Override
    public List<OrderRow> orders(Caller logistics) {
        logistics.require(Permission.ORDER_READ);
        return tenants.platform().createNamedQuery("OrderEntry.all", OrderEntry.class).getResultList().stream()
                .map(OrderEntry::row)
                .toList();
    }

    @Override
    public List<DeviceStock> deviceStock(Caller logistics) {
        logistics.require(Permission.DEVICE_STOCK_READ);
        return devices.stock(logistics).stream()
                .map(s -> new DeviceStock(s.modelCode(), s.inStock(), s.held(), s.faulty()))
                .toList();
    }

    @Override
    public Caller openCase(Caller caller, String caseId) {
        caller.require(Permission.CASE_READ);
        return open(caller, tenantOf("QueueCase.tenant", "case", caseId), "case.opened", caseId);
    }

    @Override
    public Caller openOrder(Caller caller, String orderId) {
        caller.require(Permission.ORDER_READ);
        return open(caller, tenantOf("OrderEntry.tenant", "order", orderId), "order.opened", orderId);
    }

    @Override
    public List<Audited> audited(Caller auditor, String text) {
        auditor.require(Permission.AUDIT_READ_ALL);
        return text.strip().length() < 2 ? List.of() : queue.audited(text.strip());
    }

    @Override
    public Caller openTrail(Caller auditor, String tenantId, String reason) {
        auditor.require(Permission.AUDIT_READ_ALL);
        if (queue.unknown(tenantId)) {
            throw Refusal.notFound("merchant");
        }
        String why = reason.strip();
        if (why.length() < 10 || why.length() > 200) {
            throw Refusal.invalid("audit.reason");
        }
        Caller bound = auditor.in(new TenantId(tenantId));
        audit.record(bound, "audit.opened", tenantId, Map.of("reason", why));
        return bound;
    }

    private String tenantOf(String query, String what, String id) {
        return tenants.platform()
                .createNamedQuery(query, String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(what));
    }

    private Caller open(Caller caller, String tenant, String action, String subject) {
        Caller bound = caller.in(new TenantId(tenant));
        audit.record(bound, action, subject, Map.of());
        return bound;
    }
}
