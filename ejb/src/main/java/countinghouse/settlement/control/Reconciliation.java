package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.PayoutDesk;
import countinghouse.settlement.PayoutDesk.BankReportRow;
import countinghouse.settlement.PayoutDesk.BreakRow;
import countinghouse.settlement.PayoutDesk.OrderRow;
import countinghouse.settlement.PayoutDesk.ReportRow;
import countinghouse.settlement.PayoutDesk.TotalRow;
import countinghouse.settlement.entity.AcquirerReport;
import countinghouse.settlement.entity.AcquirerTotal;
import countinghouse.settlement.entity.BankReport;
import countinghouse.settlement.entity.Outcome;
import countinghouse.settlement.entity.PayoutOrder;
import countinghouse.settlement.entity.ReconciliationBreak;
import countinghouse.settlement.entity.ReconciliationBreak.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operator sees of how the platform agrees with bank and acquirer, and says about it. */
@ApplicationScoped
public class Reconciliation {
    private static final int MOST_REPORTS = 50;

    /** After which what is expected of the bank's statement is missed. */
    private static final Duration LATE = Duration.ofDays(3);

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private BreakBook breaks;

    @Inject
    private AcquirerMoney money;

    @Inject
    private Clock clock;

    List<BreakRow> breaks(Caller platform) {
        Instant before = clock.instant().minus(LATE);
        Stream<BreakRow> unpaid = tenants.bind(platform)
                .createNamedQuery(PayoutOrder.LATE, PayoutOrder.class)
                .setParameter("state", PayoutOrder.State.SENT)
                .setParameter("before", before)
                .setMaxResults(PayoutDesk.MOST_BREAKS)
                .getResultStream()
                .map(Reconciliation::missing);
        Stream<BreakRow> unreceived = tenants.bind(platform)
                .createNamedQuery(AcquirerTotal.LATE, AcquirerTotal.class)
                .setParameter("before", before)
                .setMaxResults(PayoutDesk.MOST_BREAKS)
                .getResultStream()
                .map(Reconciliation::missing);
        return Stream.of(breaks.open(platform).map(ReconciliationBreak::row), unpaid, unreceived)
                .flatMap(rows -> rows)
                .toList();
    }

    /** It leaves the list when the bank tells of it. */
    private static BreakRow missing(PayoutOrder order) {
        OrderRow row = order.row();
        return new BreakRow(
                "",
                Source.BANK.name(),
                Outcome.MISSING.name(),
                row.merchantId(),
                row.bankReference(),
                0,
                row.currency(),
                -row.amountMinor(),
                0,
                row.id(),
                row.merchant(),
                row.changedAt(),
                "");
    }

    /** The same of money that a report has promised. */
    private static BreakRow missing(AcquirerTotal total) {
        return new BreakRow(
                "",
                Source.ACQUIRER.name(),
                Outcome.MISSING.name(),
                "",
                total.reference(),
                0,
                total.currency(),
                -total.sums().net(),
                0,
                total.reportId(),
                total.reference(),
                total.readAt(),
                "");
    }

    void assign(Caller platform, String id) {
        breaks.assign(platform, id);
    }

    void settle(Caller platform, String id, String reason) {
        ReconciliationBreak settled = breaks.settle(platform, id, reason);
        if (settled.suspense() != 0 && settled.merchantId().isEmpty()) {
            money.writeOff(platform, settled);
        }
    }

    List<ReportRow> reports(Caller platform) {
        List<Object[]> rows = tenants.bind(platform)
                .createNamedQuery(AcquirerReport.LISTED, Object[].class)
                .setMaxResults(MOST_REPORTS)
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(row -> (String) row[0]).toList();
        Map<String, List<TotalRow>> totals = totals(platform, ids);
        Map<String, int[]> tally = tally(platform, ids);
        return rows.stream()
                .map(row -> report(
                        row,
                        totals.getOrDefault((String) row[0], List.of()),
                        tally.getOrDefault((String) row[0], new int[2])))
                .toList();
    }

    List<BankReportRow> bankReports(Caller platform) {
        List<Object[]> rows = tenants.bind(platform)
                .createNamedQuery(BankReport.LISTED, Object[].class)
                .setMaxResults(MOST_REPORTS)
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, int[]> tally =
                tally(platform, rows.stream().map(row -> (String) row[0]).toList());
        return rows.stream()
                .map(row -> bankReport(row, tally.getOrDefault((String) row[0], new int[2])))
                .toList();
    }

    private static BankReportRow bankReport(Object[] row, int[] tally) {
        String faults = (String) row[3];
        return new BankReportRow(
                (String) row[0],
                (String) row[1],
                ((BankReport.Kind) row[2]).name(),
                faults.isEmpty() ? List.of() : List.of(faults.split(BankReport.NEXT_FAULT, -1)),
                tally[0],
                tally[1],
                (Instant) row[4]);
    }

    private static ReportRow report(Object[] row, List<TotalRow> totals, int[] tally) {
        return new ReportRow(
                (String) row[0],
                (String) row[1],
                ((AcquirerReport.Kind) row[2]).name(),
                (String) row[3],
                (LocalDate) row[4],
                (Integer) row[5],
                (String) row[6],
                tally[0],
                tally[1],
                totals,
                (Instant) row[7]);
    }

    private Map<String, List<TotalRow>> totals(Caller platform, List<String> ids) {
        return tenants.bind(platform)
                .createNamedQuery(AcquirerTotal.OF_REPORTS, AcquirerTotal.class)
                .setParameter("reports", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        AcquirerTotal::reportId,
                        Collectors.mapping(
                                total -> new TotalRow(
                                        total.currency(),
                                        total.sums().gross(),
                                        total.sums().interchange(),
                                        total.sums().scheme(),
                                        total.sums().net(),
                                        total.receivedMinor()),
                                Collectors.toList())));
    }

    private Map<String, int[]> tally(Caller platform, List<String> ids) {
        Map<String, int[]> tally = new HashMap<>();
        for (Object[] row : tenants.bind(platform)
                .createNamedQuery(ReconciliationBreak.TALLY, Object[].class)
                .setParameter("reports", ids)
                .getResultList()) {
            tally.put((String) row[0], new int[] {((Number) row[1]).intValue(), ((Number) row[2]).intValue()});
        }
        return tally;
    }
}
