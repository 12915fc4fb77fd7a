package countinghouse.settlement.control;

import static countinghouse.ledger.Ledger.Posting.credit;
import static countinghouse.ledger.Ledger.Posting.debit;

import countinghouse.audit.Audit;
import countinghouse.kernel.Money;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.entity.AcquirerShare;
import countinghouse.settlement.entity.AcquirerTotal;
import countinghouse.settlement.entity.BankEntry;
import countinghouse.settlement.entity.Outcome;
import countinghouse.settlement.entity.ReconciliationBreak;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * The acquirer's money on the platform's account, held against what its reports come to. What of it belongs to a merchant's lines is booked with
 * the merchant; the rest stands in suspense in the platform's own settlement book.
 */
@ApplicationScoped
public class AcquirerMoney {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private BreakBook breaks;

    @Inject
    private Ledger ledger;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    private List<AcquirerTotal> totals(Caller platform, String reference) {
        return tenants.bind(platform)
                .createNamedQuery(AcquirerTotal.OF_REFERENCE, AcquirerTotal.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    boolean knows(Caller platform, String reference) {
        return !reference.isEmpty() && !totals(platform, reference).isEmpty();
    }

    /** Money that names a report. */
    EntryMatching.Match came(Caller platform, String reference, String entry, Money amount) {
        AcquirerTotal total = totals(platform, reference).stream()
                .filter(each -> each.currency().equals(amount.currency()))
                .findFirst()
                .orElse(null);
        if (total == null) {
            return new EntryMatching.Match(Outcome.CURRENCY, reference, 0);
        }
        if (total.isReceived()) {
            return new EntryMatching.Match(Outcome.DUPLICATE, total.id(), amount.minor());
        }
        received(platform, total, amount.minor(), entry);
        long difference = amount.minor() - total.sums().net();
        Outcome outcome = difference == 0 ? Outcome.MATCHED : difference > 0 ? Outcome.OVER : Outcome.UNDER;
        return new EntryMatching.Match(outcome, total.id(), difference, difference, "");
    }

    /** A report came after its money, or there is nothing to pay. */
    void lookedFor(Caller platform, AcquirerTotal total) {
        if (total.sums().net() == 0) {
            received(platform, total, 0, "");
            return;
        }
        tenants.bind(platform)
                .createNamedQuery(BankEntry.OF_REFERENCE, BankEntry.class)
                .setParameter("reference", total.reference())
                .setParameter("currency", total.currency())
                .getResultStream()
                .findFirst()
                .ifPresent(entry -> {
                    EntryMatching.Match match = came(platform, total.reference(), entry.id(), entry.amount());
                    entry.heldAgainst(match.outcome(), match.subject(), match.difference());
                    breaks.toldLater(platform, entry.id());
                    if (match.outcome() != Outcome.MATCHED) {
                        missed(platform, entry, match.difference());
                    }
                });
    }

    /** Its own break is settled by the report; what is still missing is another. */
    private void missed(Caller platform, BankEntry entry, long difference) {
        ReconciliationBreak broken = entry.brokenAgain(clock.instant());
        broken.suspended(difference);
        breaks.open(platform, broken);
    }

    private void received(Caller platform, AcquirerTotal total, long minor, String entry) {
        Instant now = clock.instant();
        total.received(minor, entry, now);
        long shared = 0;
        for (AcquirerShare share : tenants.bind(platform)
                .createNamedQuery(AcquirerShare.OF_REPORT, AcquirerShare.class)
                .setParameter("report", total.reportId())
                .setParameter("currency", total.currency())
                .getResultList()) {
            share.pay();
            shared += share.sums().net();
        }
        breaks.ofNobody(platform, total.reportId(), total.currency()).forEach(each -> each.suspended(each.amount()));
        suspend(platform, total.reportId(), new Money(minor - shared, total.currency()));
        audit.record(
                platform,
                "clearing-report.paid",
                total.reportId(),
                Map.of("amount", new Money(minor, total.currency()).toString(), "entry", entry));
    }

    /** What came and is no merchant's; below zero what did not come. */
    private void suspend(Caller platform, String reference, Money rest) {
        if (!rest.isZero()) {
            post(
                    platform,
                    "acquirer-paid",
                    reference,
                    List.of(debit(Account.BANK, rest), credit(Account.SUSPENSE, rest)));
        }
    }

    /** A person has said why: the platform bears it, or keeps it. */
    void writeOff(Caller platform, ReconciliationBreak settled) {
        Money suspense = new Money(settled.suspense(), settled.currency());
        post(
                platform,
                "suspense-settled",
                "",
                List.of(debit(Account.SUSPENSE, suspense), credit(Account.ADJUSTMENTS, suspense)));
        settled.suspended(0);
    }

    private void post(Caller platform, String event, String reference, List<Ledger.Posting> postings) {
        Instant now = clock.instant();
        Caller system = PayoutOrders.platform();
        ledger.post(
                system,
                new Ledger.Entry(
                        event,
                        reference,
                        "",
                        ledger.openDay(system, now.atOffset(ZoneOffset.UTC).toLocalDate()),
                        now,
                        postings));
    }
}
