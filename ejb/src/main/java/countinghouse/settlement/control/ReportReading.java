package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Hashes;
import countinghouse.kernel.Ids;
import countinghouse.kernel.TenantId;
import countinghouse.payments.MerchantNumber;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.entity.AcquirerReport;
import countinghouse.settlement.entity.AcquirerShare;
import countinghouse.settlement.entity.AcquirerTotal;
import countinghouse.settlement.entity.ClearedLine;
import countinghouse.settlement.entity.Outcome;
import countinghouse.settlement.entity.ReconciliationBreak;
import countinghouse.settlement.gateway.ClearingReport;
import countinghouse.settlement.gateway.ClearingReport.Line;
import countinghouse.settlement.gateway.ClearingReport.Sums;
import countinghouse.settlement.gateway.PayoutBank.Fetched;
import countinghouse.settlement.gateway.PayoutBank.Listed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the acquirer's reports into the platform's books: once, however often they come. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportReading {

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private AcquirerMoney money;

    @Inject
    private BreakBook breaks;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What was fetched before, and has not changed since. */
    public Set<Listed> known() {
        return FetchedBefore.listed(tenants.bind(PayoutOrders.platform()), AcquirerReport.NEWEST);
    }

    public void unreadable(Fetched fetched, String why) {
        Caller platform = PayoutOrders.platform();
        tenants.bind(platform).persist(report(fetched, AcquirerReport.Kind.UNREADABLE, why));
        audit.record(platform, "clearing-report.unreadable", fetched.listed().name(), Map.of());
    }

    private AcquirerReport report(Fetched fetched, AcquirerReport.Kind kind, String faults) {
        AcquirerReport.Found found = new AcquirerReport.Found(Hashes.sha256(fetched.content()), kind, faults);
        return new AcquirerReport(Ids.next("arp"), fetched.listed(), found, clock.instant());
    }

    /** @param merchants ids of all there are */
    public void read(Fetched fetched, ClearingReport said, List<String> merchants) {
        Caller platform = PayoutOrders.platform();
        EntityManager entities = tenants.bind(platform);
        List<String> before = entities.createNamedQuery(AcquirerReport.READ, String.class)
                .setParameter("kind", AcquirerReport.Kind.REPORT)
                .setParameter("sha256", Hashes.sha256(fetched.content()))
                .setParameter("reference", said.reference())
                .getResultList();
        if (!before.isEmpty()) {
            again(platform, fetched, said, before.contains(Hashes.sha256(fetched.content())));
            return;
        }
        AcquirerReport report = report(fetched, AcquirerReport.Kind.REPORT, String.join("; ", said.faults()))
                .saying(said, fetched.content());
        entities.persist(report);
        Map<String, String> byNumber = merchants.stream()
                .collect(Collectors.toMap(id -> MerchantNumber.of(new TenantId(id)), Function.identity()));
        share(platform, report.id(), said, byNumber);
        entities.flush();
        for (AcquirerTotal total : totals(platform, report.id(), said)) {
            entities.flush();
            money.lookedFor(platform, total);
        }
        audit.record(
                platform,
                "clearing-report.read",
                report.id(),
                Map.of(
                        "reference",
                        said.reference(),
                        "lines",
                        Integer.toString(said.lines().size())));
    }

    /** Money that was read at the same moment as its report: neither had seen the other. */
    public void lookForMoney() {
        Caller platform = PayoutOrders.platform();
        tenants.bind(platform)
                .createNamedQuery(AcquirerTotal.LATE, AcquirerTotal.class)
                .setParameter("before", clock.instant())
                .getResultList()
                .forEach(total -> money.lookedFor(platform, total));
    }

    /** The same bytes again say nothing; other ones under the same reference are a person's, and nothing of them is believed. */
    private void again(Caller platform, Fetched fetched, ClearingReport said, boolean same) {
        AcquirerReport.Kind kind = same ? AcquirerReport.Kind.REPEATED : AcquirerReport.Kind.DIFFERS;
        AcquirerReport report = report(fetched, kind, "").saying(said, null);
        tenants.bind(platform).persist(report);
        if (!same) {
            ReconciliationBreak.Where where = new ReconciliationBreak.Where(
                    ReconciliationBreak.Source.ACQUIRER,
                    report.id(),
                    "",
                    said.reference(),
                    "another report under a reference that was read before");
            String currency =
                    said.totals().isEmpty() ? "USD" : said.totals().getFirst().currency();
            breaks.open(
                    platform,
                    new ReconciliationBreak(
                            report.id(),
                            where,
                            new ReconciliationBreak.What(Outcome.DUPLICATE, said.reference(), 0, currency, 0),
                            clock.instant()));
        }
    }

    private List<AcquirerTotal> totals(Caller platform, String report, ClearingReport said) {
        return said.lines().stream()
                .collect(Collectors.groupingBy(Line::currency, java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(of -> new AcquirerTotal(
                        report,
                        said.reference(),
                        new ClearingReport.Total(of.getKey(), of.getValue().size(), sums(of.getValue())),
                        clock.instant()))
                .peek(total -> tenants.bind(platform).persist(total))
                .toList();
    }

    private static Sums sums(List<Line> lines) {
        return lines.stream().map(Line::sums).reduce(Sums.NONE, Sums::plus);
    }

    private void share(Caller platform, String report, ClearingReport said, Map<String, String> byNumber) {
        said.lines().stream()
                .filter(line -> byNumber.containsKey(line.merchant()))
                .collect(Collectors.groupingBy(line ->
                        new AcquirerShare.Of(report, byNumber.getOrDefault(line.merchant(), ""), line.currency())))
                .forEach((of, lines) -> tenants.bind(platform)
                        .persist(new AcquirerShare(Ids.next("shr"), of, lines.size(), sums(lines))));
        said.lines().stream()
                .filter(line -> !byNumber.containsKey(line.merchant()))
                .forEach(line -> breaks.open(platform, nobodys(report, line)));
    }

    private ReconciliationBreak nobodys(String report, Line line) {
        return new ReconciliationBreak(
                ClearedLine.id(report, line.number()),
                new ReconciliationBreak.Where(
                        ReconciliationBreak.Source.ACQUIRER, report, "", line.acquirersReference(), line.merchant()),
                new ReconciliationBreak.What(
                        Outcome.UNKNOWN,
                        "",
                        line.sums().net(),
                        line.currency(),
                        line.sums().net()),
                clock.instant());
    }
}
