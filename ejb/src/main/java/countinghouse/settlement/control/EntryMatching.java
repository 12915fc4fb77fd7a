package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.entity.BankEntry;
import countinghouse.settlement.entity.Outcome;
import countinghouse.settlement.entity.PayoutOrder;
import countinghouse.settlement.entity.ReconciliationBreak;
import countinghouse.settlement.gateway.BankAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;

/** Holds a movement of the bank's against the payouts that were ordered, and what the acquirer said that it pays. What agrees changes them; what does not is a person's. */
@ApplicationScoped
public class EntryMatching {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private AcquirerMoney money;

    @Inject
    private Clock clock;

    /** Text of a break that pages have words for. */
    private static final String PAID_AFTER_REJECTION = "PAID_AFTER_REJECTION";

    /**
     * @param difference the bank's amount less ours, minor units
     * @param suspense what of it stands in suspense
     * @param why what a person is told instead of the bank's text; empty for that
     */
    record Match(Outcome outcome, String subject, long difference, long suspense, String why) {
        Match(Outcome outcome, String subject, long difference) {
            this(outcome, subject, difference, 0, "");
        }
    }

    Match hold(Caller platform, BankAnswer.Entry entry) {
        PayoutOrder order = entry.payoutId().isEmpty()
                ? null
                : tenants.bind(platform)
                        .find(PayoutOrder.class, BankDispatch.ownId(entry.payoutId()), LockModeType.PESSIMISTIC_WRITE);
        if (order == null && money.knows(platform, entry.payoutId())) {
            return money.came(platform, entry.payoutId(), entry.key(), entry.amount());
        }
        if (order == null) {
            return new Match(Outcome.OVER, "", entry.amount().minor());
        }
        long ours = order.amount().minor();
        long theirs = Math.abs(entry.amount().minor());
        if (!order.amount().currency().equals(entry.amount().currency())) {
            return new Match(Outcome.CURRENCY, order.id(), 0);
        }
        if (theirs != ours) {
            return new Match(theirs > ours ? Outcome.OVER : Outcome.UNDER, order.id(), theirs - ours);
        }
        return entry.amount().minor() < 0 ? paid(platform, order, entry) : back(order, entry);
    }

    /** Whether it is in suspense was decided when it was held against: a report that came since books it itself. */
    static ReconciliationBreak broken(BankEntry entry, Match match, Instant at) {
        ReconciliationBreak broken = entry.broken(match.why(), at);
        broken.suspended(match.suspense());
        return broken;
    }

    /** What the bank had rejected is owed again already, and paid with another payout. */
    private Match paid(Caller platform, PayoutOrder order, BankAnswer.Entry entry) {
        boolean unsent = order.state().compareTo(PayoutOrder.State.IN_FILE) < 0;
        if (unsent || !order.bookedEntry().isEmpty()) {
            Outcome outcome = unsent ? Outcome.OVER : Outcome.DUPLICATE;
            return new Match(outcome, order.id(), order.amount().minor());
        }
        if (order.state() == PayoutOrder.State.RETURNED && !isBack(platform, order)) {
            return new Match(Outcome.OVER, order.id(), order.amount().minor(), 0, PAID_AFTER_REJECTION);
        }
        order.confirmed(entry.key(), entry.bankReference(), clock.instant());
        return new Match(Outcome.MATCHED, order.id(), 0);
    }

    private boolean isBack(Caller platform, PayoutOrder order) {
        return tenants.bind(platform)
                        .createNamedQuery(BankEntry.BACK, Long.class)
                        .setParameter("payout", order.id())
                        .setParameter("matched", Outcome.MATCHED)
                        .getSingleResult()
                > 0;
    }

    /** A return may be told before the payment that it returns. */
    private Match back(PayoutOrder order, BankAnswer.Entry entry) {
        boolean returned = order.state() == PayoutOrder.State.RETURNED;
        if (returned || order.fileId().isEmpty()) {
            Outcome outcome = returned ? Outcome.DUPLICATE : Outcome.OVER;
            return new Match(outcome, order.id(), order.amount().minor());
        }
        order.returned(BankReading.code(entry.returnReason()), clock.instant());
        return new Match(Outcome.MATCHED, order.id(), 0);
    }
}
