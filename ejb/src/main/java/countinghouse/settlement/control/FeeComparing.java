package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.Costs;
import countinghouse.settlement.FeesCorrected;
import countinghouse.settlement.entity.FeeComparison;
import countinghouse.settlement.entity.Outcome;
import countinghouse.settlement.entity.ReconciliationBreak;
import countinghouse.settlement.entity.SettlementItem;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares a day in one transaction: what differs is made up for on the first open day, and that it was compared is kept. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FeeComparing {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Contracted contracted;

    @Inject
    private Adjustments adjustments;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    /** @return what was corrected, for the platform's work list; the same again when the day was compared before */
    public List<ReconciliationBreak> compare(Caller caller, LocalDate day) {
        boolean before = tenants.bind(caller)
                        .createNamedQuery(FeeComparison.OF_DAY, Long.class)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
        Contracted.Terms terms = contracted.terms(caller);
        List<ReconciliationBreak> found = new ArrayList<>();
        int count = 0;
        long charged = 0;
        long agreed = 0;
        for (SettlementItem item : tenants.bind(caller)
                .createNamedQuery(SettlementItem.OF_DAY, SettlementItem.class)
                .setParameter("day", day)
                .getResultList()) {
            long was = total(item.costs());
            long ought = total(terms.of(item));
            count++;
            charged += was;
            agreed += ought;
            if (was != ought) {
                found.add(broken(caller, item, was, ought));
                if (!before) {
                    correct(caller, item, was, ought);
                }
            }
        }
        if (!before) {
            tenants.bind(caller)
                    .persist(new FeeComparison(
                            Ids.next("cmp"),
                            day,
                            new FeeComparison.Sums(count, charged, agreed, found.size()),
                            adjustments.now()));
        }
        return found;
    }

    private static long total(Costs costs) {
        return costs.interchange().amount()
                + costs.scheme().amount()
                + costs.markup().amount()
                + costs.other();
    }

    private void correct(Caller caller, SettlementItem item, long was, long ought) {
        Money back = new Money(was - ought, item.currency());
        String note = "Fees / 费用 " + item.reference() + ": " + major(was, item) + " → " + major(ought, item);
        LocalDate day = adjustments.correct(caller, item, back, note);
        outbox.publish(caller, new FeesCorrected(item.reference(), back, day));
        audit.record(
                caller,
                "fees.corrected",
                item.reference(),
                Map.of("charged", Long.toString(was), "agreed", Long.toString(ought)));
    }

    private static String major(long minor, SettlementItem item) {
        return new Money(minor, item.currency()).major().toPlainString();
    }

    private ReconciliationBreak broken(Caller caller, SettlementItem item, long was, long ought) {
        return new ReconciliationBreak(
                Adjustments.correctionOf(item),
                new ReconciliationBreak.Where(
                        ReconciliationBreak.Source.FEES,
                        "",
                        caller.tenant().value(),
                        Adjustments.correctionOf(item),
                        major(was, item) + " → " + major(ought, item)),
                new ReconciliationBreak.What(
                        was > ought ? Outcome.OVER : Outcome.UNDER,
                        item.reference(),
                        was,
                        item.currency(),
                        was - ought),
                adjustments.now());
    }
}
