package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.entity.AcquirerReport;
import countinghouse.settlement.entity.AcquirerShare;
import countinghouse.settlement.entity.AcquirerShare.Told;
import countinghouse.settlement.entity.ReconciliationBreak;
import countinghouse.settlement.gateway.ClearingReport;
import countinghouse.settlement.gateway.ClearingReports;
import countinghouse.settlement.gateway.Unreadable;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Merchants' parts of the acquirer's reports, under the platform's own tenant; each call is a transaction of its own there. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Shares {
    private static final int AT_ONCE = 500;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private ClearingReports reports;

    @Inject
    private BreakBook breaks;

    @Inject
    private AcquirerMoney money;

    /** A part that its merchant's books have not followed. */
    public record Open(String id, String merchantId) {}

    public List<Open> open() {
        return tenants.bind(PayoutOrders.platform())
                .createNamedQuery(AcquirerShare.OPEN, AcquirerShare.class)
                .setParameter("nothing", Told.NOTHING)
                .setParameter("matched", Told.MATCHED)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(share -> new Open(share.id(), share.merchantId()))
                .toList();
    }

    /**
     * What a report says of one merchant in one currency.
     *
     * @param through everything up to then is in this report or an earlier one
     */
    public record Part(
            String reportId,
            String currency,
            Told told,
            boolean paid,
            Instant through,
            List<ClearingReport.Line> lines) {}

    /** @param number the merchant's at the acquirer */
    public Part part(String shareId, String number) {
        EntityManager entities = tenants.bind(PayoutOrders.platform());
        AcquirerShare share = Objects.requireNonNull(entities.find(AcquirerShare.class, shareId));
        AcquirerReport report = Objects.requireNonNull(entities.find(AcquirerReport.class, share.reportId()));
        try {
            ClearingReport said = reports.read(report.content());
            return new Part(
                    report.id(),
                    share.currency(),
                    share.told(),
                    share.isPaid(),
                    said.through(),
                    said.lines().stream()
                            .filter(line -> line.merchant().equals(number)
                                    && line.currency().equals(share.currency()))
                            .toList());
        } catch (Unreadable e) {
            throw new IllegalStateException("a report that was read before: " + report.id(), e);
        }
    }

    /** What does not agree. */
    public void found(List<ReconciliationBreak> found) {
        Caller platform = PayoutOrders.platform();
        found.forEach(broken -> breaks.open(platform, broken));
    }

    /** @param told items of which the acquirer has told now */
    public void matched(String shareId, List<String> told) {
        Caller platform = PayoutOrders.platform();
        AcquirerShare share = find(platform, shareId);
        if (share.told() == Told.NOTHING) {
            told.forEach(item -> breaks.toldLater(platform, item));
            share.told(Told.MATCHED);
        }
    }

    /** @param suspended ids of lines with money in suspense, and how much of it */
    public void booked(String shareId, List<ClearingSteps.Suspended> suspended) {
        Caller platform = PayoutOrders.platform();
        AcquirerShare share = find(platform, shareId);
        if (share.told() != Told.BOOKED) {
            suspended.forEach(each -> breaks.find(platform, each.lineId()).suspended(each.minor()));
            share.told(Told.BOOKED);
        }
    }

    private AcquirerShare find(Caller platform, String shareId) {
        return Objects.requireNonNull(tenants.bind(platform).find(AcquirerShare.class, shareId));
    }

    /** Suspense in a merchant's book that a person has settled; what is in the platform's is written off at once. */
    public record Owed(String id, String merchantId) {}

    public List<Owed> toWriteOff() {
        Caller platform = PayoutOrders.platform();
        List<ReconciliationBreak> settled = breaks.toWriteOff(platform);
        settled.stream()
                .filter(broken -> broken.merchantId().isEmpty())
                .forEach(broken -> money.writeOff(platform, broken));
        return settled.stream()
                .filter(broken -> !broken.merchantId().isEmpty())
                .map(broken -> new Owed(broken.id(), broken.merchantId()))
                .toList();
    }

    public void writtenOff(String breakId) {
        breaks.find(PayoutOrders.platform(), breakId).suspended(0);
    }
}
