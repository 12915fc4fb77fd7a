package countinghouse.web.money;

import countinghouse.settlement.Balances;
import countinghouse.settlement.Balances.Balance;
import countinghouse.settlement.Balances.OpenDay;
import countinghouse.settlement.Balances.PayoutView;
import countinghouse.settlement.Balances.Standing;
import countinghouse.settlement.MoneyDesk;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.SettlementFigures;
import countinghouse.web.merchant.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the merchant's money is now. */
@Named
@RequestScoped
public class BalancePage {
    private static final int MOST_SHOWN = 6;
    private static final int MOST_OPEN = 8;

    @Inject
    private Balances balances;

    @Inject
    private PricePlans plans;

    @Inject
    private MoneyDesk desk;

    @Inject
    private Shop shop;

    private @Nullable Balance balance;
    private @Nullable String on;

    public Balance getBalance() {
        Balance known = balance;
        if (known == null) {
            known = balances.now(shop.caller());
            balance = known;
        }
        return known;
    }

    /** As the ledger has it through the day that was asked for; null without one. */
    public @Nullable Standing getStanding() {
        LocalDate day = getOnDay();
        return day == null ? null : balances.on(shop.caller(), day);
    }

    public @Nullable LocalDate getOnDay() {
        return MoneyFilter.day(on);
    }

    public @Nullable String getOn() {
        return on;
    }

    public void setOn(@Nullable String on) {
        this.on = on;
    }

    /** Why the next close pays out of the schedule; empty when it does not. */
    public String getByHand() {
        return desk.manualPayout(shop.caller())
                .map(MoneyDesk.ManualPayoutView::reason)
                .orElse("");
    }

    public @Nullable OpenDay getNext() {
        return getBalance().next();
    }

    /** The day that the card is about: the one that would pay out, else the last open one. */
    public @Nullable OpenDay getDay() {
        OpenDay next = getNext();
        List<OpenDay> open = getBalance().open();
        return next != null || open.isEmpty() ? next : open.getLast();
    }

    public @Nullable Waterfall getWaterfall() {
        OpenDay day = getDay();
        return day == null ? null : Waterfall.of(day.day());
    }

    /** Whether anything has ever happened. */
    public boolean isBegun() {
        Balance now = getBalance();
        return now.closedThrough() != null
                || now.open().stream().anyMatch(day -> day.day().figures().captureCount() != 0)
                || now.soFar() != 0;
    }

    /** What holds a payout back. */
    public String getWaiting() {
        PricePlan.@Nullable PayoutTerms terms = getTerms();
        long owed = getBalance().payable();
        if (owed < 0) {
            return "OWED";
        }
        if (owed == 0 || terms == null) {
            return "NOTHING";
        }
        if (isHeld()) {
            return "HELD";
        }
        return terms.schedule() == PricePlan.Schedule.MANUAL
                ? "MANUAL"
                : owed < terms.minimum() ? "MINIMUM" : "SCHEDULE";
    }

    private boolean isHeld() {
        OpenDay shown = getDay();
        LocalDate day = shown == null ? shop.getToday() : shown.day().businessDay();
        return getBalance().holds().stream().anyMatch(hold -> !day.isBefore(hold.from()) && !day.isAfter(hold.until()));
    }

    public PricePlan.@Nullable PayoutTerms getTerms() {
        PricePlan plan = getPlan();
        return plan == null ? null : plan.payout();
    }

    /** By which the shown day is settled. */
    public @Nullable PricePlan getPlan() {
        OpenDay shown = getDay();
        LocalDate day = shown == null ? shop.getToday() : shown.day().businessDay();
        return plans.plans(shop.caller()).stream()
                .filter(plan -> plan.holdsOn(day))
                .findFirst()
                .map(PricePlans.PlanView::plan)
                .orElse(null);
    }

    /** The first open days; most merchants have one or two. */
    public List<OpenDay> getOpen() {
        return getBalance().open().stream().limit(MOST_OPEN).toList();
    }

    /** What further open days come to, null while there are none. */
    public @Nullable More getMore() {
        List<OpenDay> open = getBalance().open();
        if (open.size() <= MOST_OPEN) {
            return null;
        }
        List<OpenDay> rest = open.subList(MOST_OPEN, open.size());
        return new More(
                rest.size(),
                rest.getFirst().day().businessDay(),
                rest.getLast().day().businessDay(),
                rest.stream().map(day -> day.day().figures()).reduce(SettlementFigures.NONE, SettlementFigures::plus));
    }

    /** Several days in one line. */
    public record More(int count, LocalDate from, LocalDate through, SettlementFigures figures) {}

    /** The newest of those that the bank has not confirmed. */
    public List<PayoutView> getOnItsWay() {
        List<PayoutView> all = getBalance().onItsWay();
        return all.reversed().stream().limit(MOST_SHOWN).toList();
    }
}
