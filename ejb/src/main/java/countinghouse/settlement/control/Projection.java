package countinghouse.settlement.control;

import countinghouse.settlement.Balances.OpenDay;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import countinghouse.settlement.entity.ClosedDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What open days would come to if nothing more happened: they are closed one after the other, on paper only. */
final class Projection {
    /** Whoever leaves more days open than these sees the first of them. */
    private static final int MOST_DAYS = 400;

    private final Function<LocalDate, Optional<PlanView>> planOn;
    private final String currency;
    private final LocalDate today;
    private final Map<LocalDate, Long> releases;
    private final Predicate<LocalDate> held;
    private final List<OpenDay> days = new ArrayList<>();
    private long carried;
    private long reserve;
    private long markup;
    private boolean byHand;

    /**
     * What is there before the first open day.
     *
     * @param monthMarkup of the closed days of the first open day's month
     * @param releases what of the reserve comes back, by day
     * @param held days on which nothing is paid out
     * @param byHand whether a person wants a payout with the next day that may pay
     */
    record Start(
            LocalDate first,
            long carried,
            long reserve,
            long monthMarkup,
            Map<LocalDate, Long> releases,
            Predicate<LocalDate> held,
            boolean byHand) {}

    private Projection(Start start, Function<LocalDate, Optional<PlanView>> planOn, LocalDate today, String currency) {
        this.planOn = planOn;
        this.today = today;
        this.currency = currency;
        this.releases = new HashMap<>(start.releases());
        this.held = start.held();
        this.carried = start.carried();
        this.reserve = start.reserve();
        this.markup = start.monthMarkup();
        this.byHand = start.byHand();
    }

    /**
     * Days on which something happened or would happen, and today.
     *
     * @param items what happened, by open day
     */
    static List<OpenDay> of(
            Start start,
            SortedMap<LocalDate, SettlementFigures> items,
            Function<LocalDate, Optional<PlanView>> planOn,
            LocalDate today,
            String currency) {
        Projection projection = new Projection(start, planOn, today, currency);
        LocalDate last = items.isEmpty() || items.lastKey().isBefore(today) ? today : items.lastKey();
        LocalDate day = start.first();
        for (int n = 0; n < MOST_DAYS && !day.isAfter(last); n++) {
            projection.close(day, items.getOrDefault(day, SettlementFigures.NONE));
            day = day.plusDays(1);
        }
        return projection.days;
    }

    private void close(LocalDate day, SettlementFigures items) {
        PlanView plan = planOn.apply(day).orElse(null);
        if (plan == null) {
            return;
        }
        long released = releases.getOrDefault(day, 0L);
        ClosedDay closed = DayResult.of(
                day,
                items,
                new DayResult.Before(carried, reserve, released, markup, held.test(day), byHand),
                plan.plan(),
                currency);
        add(plan, closed.day());
        byHand = byHand && closed.day().payout() == 0;
        carried = closed.day().carriedForward();
        reserve = closed.day().reserveBalance();
        boolean sameMonth = YearMonth.from(day).equals(YearMonth.from(day.plusDays(1)));
        markup = sameMonth ? Math.addExact(markup, items.markup()) : 0;
    }

    private void add(PlanView plan, SettlementDay day) {
        PricePlan.Reserve terms = plan.plan().reserve();
        LocalDate back = back(terms, day);
        if (back != null) {
            releases.merge(back, day.figures().reserveWithheld(), Math::addExact);
        }
        boolean told = !day.figures().equals(SettlementFigures.NONE)
                || day.payout() > 0
                || day.businessDay().equals(today);
        if (told) {
            LocalDate due = BankDays.of(currency)
                    .after(day.businessDay(), plan.plan().payout().delay());
            days.add(new OpenDay(day, terms, back, due, day.businessDay().isBefore(today)));
        }
    }

    private static @Nullable LocalDate back(PricePlan.Reserve terms, SettlementDay day) {
        return terms.days() == 0 || day.figures().reserveWithheld() == 0
                ? null
                : day.businessDay().plusDays(terms.days());
    }
}
