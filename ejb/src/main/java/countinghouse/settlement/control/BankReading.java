package countinghouse.settlement.control;

import countinghouse.kernel.Hashes;
import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.entity.BankEntry;
import countinghouse.settlement.entity.BankFile;
import countinghouse.settlement.entity.BankReport;
import countinghouse.settlement.entity.Outcome;
import countinghouse.settlement.entity.PayoutOrder;
import countinghouse.settlement.gateway.BankAnswer;
import countinghouse.settlement.gateway.PayoutBank.Fetched;
import countinghouse.settlement.gateway.PayoutBank.Listed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes what the bank reports into the platform's books: once, in whatever order and however often it comes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BankReading {
    private static final String TWICE = "DU01";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private FileArrival arrival;

    @Inject
    private EntryMatching matching;

    @Inject
    private BreakBook breaks;

    @Inject
    private ReportBreaks reports;

    @Inject
    private Clock clock;

    /** What was fetched before, and has not changed since. */
    public Set<Listed> known() {
        return FetchedBefore.listed(tenants.bind(PayoutOrders.platform()), BankReport.NEWEST);
    }

    public void unreadable(Fetched fetched, String why) {
        Caller platform = PayoutOrders.platform();
        BankReport kept = keep(platform, fetched, BankReport.Kind.UNREADABLE, why);
        reports.unreadable(platform, kept.id(), fetched.listed().name());
    }

    public void read(Fetched fetched, BankAnswer answer) {
        Caller platform = PayoutOrders.platform();
        EntityManager entities = tenants.bind(platform);
        reports.readable(platform, fetched.listed().name());
        boolean before = entities.createNamedQuery(BankReport.READ, Long.class)
                        .setParameter("sha256", Hashes.sha256(fetched.content()))
                        .setParameter("kinds", EnumSet.of(BankReport.Kind.STATUS, BankReport.Kind.STATEMENT))
                        .getSingleResult()
                > 0;
        if (before) {
            keep(platform, fetched, BankReport.Kind.REPEATED, "");
            return;
        }
        switch (answer) {
            case BankAnswer.StatusReport report -> {
                status(
                        platform,
                        keep(platform, fetched, BankReport.Kind.STATUS, "").id(),
                        report);
            }
            case BankAnswer.Statements statements -> {
                List<String> faults = new ArrayList<>();
                statements.statements().forEach(statement -> faults.addAll(statement.faults()));
                BankReport kept =
                        keep(platform, fetched, BankReport.Kind.STATEMENT, String.join(BankReport.NEXT_FAULT, faults));
                entities.flush();
                for (BankAnswer.Statement statement : statements.statements()) {
                    reports.statement(platform, kept.id(), statement);
                    statement(platform, kept.id(), statement);
                }
            }
        }
    }

    private BankReport keep(Caller platform, Fetched fetched, BankReport.Kind kind, String faults) {
        BankReport.Found found = new BankReport.Found(Hashes.sha256(fetched.content()), kind, faults);
        BankReport report = new BankReport(Ids.next("brp"), fetched.listed(), found, clock.instant());
        tenants.bind(platform).persist(report);
        return report;
    }

    /** An answer proves that the file has arrived. That a message came twice says nothing against its payouts: the first was paid. */
    private void status(Caller platform, String reportId, BankAnswer.StatusReport report) {
        EntityManager entities = tenants.bind(platform);
        BankFile file = entities.createNamedQuery(BankFile.OF_MESSAGE, BankFile.class)
                .setParameter("message", report.of())
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (file == null || report.why().equals(TWICE)) {
            reports.strange(platform, reportId, report, file != null);
            return;
        }
        arrival.arrived(platform, file);
        file.answered(report.status());
        if (report.isRejected() && report.transactions().isEmpty()) {
            entities.createNamedQuery(PayoutOrder.OF_FILE, PayoutOrder.class)
                    .setParameter("file", file.id())
                    .getResultList()
                    .forEach(order -> rejected(order, report.why()));
        }
        for (BankAnswer.TransactionStatus transaction : report.transactions()) {
            PayoutOrder order = entities.find(PayoutOrder.class, BankDispatch.ownId(transaction.payoutId()));
            if (order != null && order.fileId().equals(file.id())) {
                order.named(transaction.bankReference());
                if (transaction.isRejected()) {
                    rejected(order, transaction.reason());
                }
            }
        }
    }

    /** What the statement shows as paid was paid, whatever is said of it. */
    private void rejected(PayoutOrder order, String reason) {
        if (order.bookedEntry().isEmpty()) {
            order.returned(code(reason), clock.instant());
        }
    }

    private void statement(Caller platform, String reportId, BankAnswer.Statement statement) {
        for (BankAnswer.Entry entry : statement.entries()) {
            EntityManager entities = tenants.bind(platform);
            if (entry.booked() && entities.find(BankEntry.class, entry.key()) == null) {
                EntryMatching.Match match = matching.hold(platform, entry);
                BankEntry.Found found = new BankEntry.Found(
                        reportId, statement.account(), match.outcome(), match.subject(), match.difference());
                BankEntry kept = new BankEntry(entry, found, clock.instant());
                entities.persist(kept);
                if (match.outcome() != Outcome.MATCHED) {
                    breaks.open(platform, EntryMatching.broken(kept, match, clock.instant()));
                }
                entities.flush();
            }
        }
    }

    static String code(String reason) {
        String letters = reason.replaceAll("[^A-Za-z0-9]", "");
        return letters.isEmpty() ? "REJECTED" : letters.substring(0, Math.min(12, letters.length()));
    }
}
