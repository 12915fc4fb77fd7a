package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.AccountChanges;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.PayoutDesk;
import countinghouse.settlement.PayoutWait;
import countinghouse.settlement.entity.BankFile;
import countinghouse.settlement.entity.PayoutOrder;
import countinghouse.settlement.entity.PayoutOrder.State;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the platform's orders, files and entries, which stand under its own tenant. */
@Stateless
@Local(PayoutDesk.class)
public class PayoutDeskBean implements PayoutDesk {
    private static final int MOST = 200;
    private static final int MOST_FILES = 50;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private OpenedPayouts opened;

    @Inject
    private AccountChanges changes;

    @Inject
    private Audit audit;

    @Inject
    private Reconciliation reconciliation;

    private static Caller reader(Caller operator) {
        return operator.require(Permission.PAYOUT_READ).in(new TenantId(Caller.PLATFORM));
    }

    @Override
    public List<OrderRow> list(Caller operator, Show show, String text) {
        boolean approval = show == Show.APPROVAL;
        return tenants.bind(reader(operator))
                .createNamedQuery(PayoutOrder.LISTED, PayoutOrder.class)
                .setParameter("states", states(show))
                .setParameter("any", !approval)
                .setParameter("wait", PayoutWait.APPROVAL.name())
                .setParameter("text", "%" + text.strip().replace("%", "").replace("_", "\\_") + "%")
                .setMaxResults(MOST)
                .getResultStream()
                .map(PayoutOrder::row)
                .toList();
    }

    private static Set<State> states(Show show) {
        return switch (show) {
            case ALL -> EnumSet.allOf(State.class);
            case APPROVAL, WAITING -> EnumSet.of(State.WAITING);
            case ON_THE_WAY -> EnumSet.of(State.RELEASED, State.IN_FILE, State.SENT);
            case CONFIRMED -> EnumSet.of(State.CONFIRMED);
            case RETURNED -> EnumSet.of(State.RETURNED);
        };
    }

    /** Two tenants, so two transactions: whose it is, and what is written in that trail. */
    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Caller open(Caller operator, String payoutId) {
        String merchant = opened.merchantOf(reader(operator), payoutId);
        Caller bound = operator.in(new TenantId(merchant));
        opened.record(bound, payoutId);
        return bound;
    }

    @Override
    public List<ChangeRow> changes(Caller operator) {
        operator.require(Permission.PAYOUT_READ);
        return changes.waiting().stream()
                .map(waiting -> new ChangeRow(
                        waiting.accountId(),
                        waiting.tenantId(),
                        Objects.requireNonNullElse(waiting.merchant(), waiting.tenantId()),
                        waiting.lastFour(),
                        waiting.statedBy(),
                        waiting.statedAt()))
                .toList();
    }

    @Override
    public Caller openChange(Caller operator, String accountId) {
        ChangeRow change = changes(operator).stream()
                .filter(row -> row.accountId().equals(accountId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("account"));
        Caller bound = operator.in(new TenantId(change.merchantId()));
        audit.record(bound, "payout-account.opened-by-operator", accountId, Map.of());
        return bound;
    }

    @Override
    public List<FileRow> files(Caller operator) {
        return tenants.bind(reader(operator))
                .createNamedQuery(BankFile.NEWEST, BankFile.class)
                .setMaxResults(MOST_FILES)
                .getResultStream()
                .map(BankFile::row)
                .toList();
    }

    @Override
    public List<ReportRow> reports(Caller operator) {
        return reconciliation.reports(reader(operator));
    }

    @Override
    public List<BankReportRow> bankReports(Caller operator) {
        return reconciliation.bankReports(reader(operator));
    }

    @Override
    public List<BreakRow> breaks(Caller operator) {
        return reconciliation.breaks(reader(operator));
    }

    @Override
    public void assign(Caller operator, String breakId) {
        operator.require(Permission.PAYOUT_APPROVE);
        reconciliation.assign(operator.in(new TenantId(Caller.PLATFORM)), breakId);
    }

    @Override
    public void settle(Caller operator, String breakId, String reason) {
        operator.require(Permission.PAYOUT_APPROVE);
        reconciliation.settle(operator.in(new TenantId(Caller.PLATFORM)), breakId, reason);
    }
}
