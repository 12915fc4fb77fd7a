package countinghouse.settlement.control;

import countinghouse.kernel.Money;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.Balances.Balance;
import countinghouse.settlement.Balances.PayoutView;
import countinghouse.settlement.MoneyDesk.HoldView;
import countinghouse.settlement.PayoutState;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import countinghouse.settlement.entity.Payout;
import countinghouse.settlement.entity.PayoutHold;
import countinghouse.settlement.entity.ReserveRelease;
import countinghouse.settlement.entity.SettlementBatch;
import countinghouse.settlement.entity.SettlementItem;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is owed to a merchant now, and when it would be paid. */
@ApplicationScoped
public class OpenDays {
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Batches batches;

    @Inject
    private PlanBook plans;

    @Inject
    private Ledger ledger;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Clock clock;

    Balance now(Caller caller) {
        MerchantView merchant = tenancy.merchant(caller);
        LocalDate today = merchant.businessDay().of(clock.instant());
        SettlementBatch last = last(caller).orElse(null);
        LocalDate closed = last == null ? null : last.businessOn();
        SortedMap<LocalDate, SettlementFigures> items = items(caller, closed == null ? LocalDate.EPOCH : closed);
        List<PlanView> agreed = plans.plans(caller);
        List<HoldView> holds = holds(caller);
        long soFar =
                items.values().stream().mapToLong(SettlementFigures::activity).reduce(0, Math::addExact);
        return new Balance(
                closed,
                last == null ? 0 : last.day().carriedForward(),
                Projection.of(
                        start(caller, last, first(last, items, today), holds),
                        items,
                        day -> agreed.stream().filter(plan -> plan.holdsOn(day)).findFirst(),
                        today,
                        merchant.currency()),
                soFar,
                last == null ? 0 : last.day().reserveBalance(),
                onItsWay(caller),
                holds.stream().filter(hold -> !hold.until().isBefore(today)).toList(),
                posted(caller, closed, merchant.currency()) == soFar);
    }

    Optional<SettlementBatch> last(Caller caller) {
        return before(caller, EVER, 1).stream().findFirst();
    }

    List<SettlementBatch> before(Caller caller, LocalDate day, int limit) {
        return tenants.bind(caller)
                .createNamedQuery(SettlementBatch.BEFORE, SettlementBatch.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    private static LocalDate first(
            @Nullable SettlementBatch last, SortedMap<LocalDate, SettlementFigures> items, LocalDate today) {
        if (last != null) {
            return last.businessOn().plusDays(1);
        }
        return items.isEmpty() || items.firstKey().isAfter(today) ? today : items.firstKey();
    }

    private Projection.Start start(
            Caller caller, @Nullable SettlementBatch last, LocalDate first, List<HoldView> holds) {
        Predicate<LocalDate> held = day -> holds.stream().anyMatch(hold -> holdsOn(hold, day));
        boolean byHand = batches.manualPayout(caller).isPresent();
        if (last == null) {
            return new Projection.Start(first, 0, 0, 0, Map.of(), held, byHand);
        }
        Map<LocalDate, Long> releases = new HashMap<>();
        releases.put(first, comingByHand(caller));
        for (SettlementBatch batch : batches.heldAfter(caller, last.businessOn())) {
            LocalDate back = batch.reserveReleaseOn();
            if (back != null) {
                releases.merge(back, batch.day().figures().reserveWithheld(), Math::addExact);
            }
        }
        SettlementDay day = last.day();
        long markup = batches.between(caller, first.withDayOfMonth(1), last.businessOn()).stream()
                .mapToLong(batch -> batch.day().figures().markup())
                .sum();
        return new Projection.Start(first, day.carriedForward(), day.reserveBalance(), markup, releases, held, byHand);
    }

    static boolean holdsOn(HoldView hold, LocalDate day) {
        return !day.isBefore(hold.from()) && !day.isAfter(hold.until());
    }

    /** Those that were not lifted. */
    private List<HoldView> holds(Caller caller) {
        return allHolds(caller).stream().filter(hold -> !hold.isLifted()).toList();
    }

    List<HoldView> allHolds(Caller caller) {
        return tenants.bind(caller).createNamedQuery(PayoutHold.ALL, PayoutHold.class).getResultList().stream()
                .map(PayoutHold::view)
                .toList();
    }

    /** Reserve that was given back by hand and that the next closed day takes up. */
    long comingByHand(Caller caller) {
        return tenants.bind(caller).createNamedQuery(ReserveRelease.OPEN, ReserveRelease.class).getResultList().stream()
                .mapToLong(ReserveRelease::amount)
                .sum();
    }

    /** By open day. */
    private SortedMap<LocalDate, SettlementFigures> items(Caller caller, LocalDate after) {
        TreeMap<LocalDate, List<Object[]>> rows = new TreeMap<>();
        for (Object[] row : tenants.bind(caller)
                .createNamedQuery(SettlementItem.SUMS_AFTER, Object[].class)
                .setParameter("day", after)
                .getResultList()) {
            rows.computeIfAbsent((LocalDate) row[0], day -> new ArrayList<>())
                    .add(Arrays.copyOfRange(row, 1, row.length));
        }
        TreeMap<LocalDate, SettlementFigures> figures = new TreeMap<>();
        rows.forEach((day, sums) -> figures.put(day, DaySums.of(sums)));
        return figures;
    }

    private List<PayoutView> onItsWay(Caller caller) {
        return tenants.bind(caller)
                .createNamedQuery(Payout.IN_STATES, Payout.class)
                .setParameter("states", EnumSet.complementOf(EnumSet.of(PayoutState.CONFIRMED)))
                .getResultStream()
                .map(Payout::view)
                .toList();
    }

    /** What payments have posted on open days. Who may see the balance need not see the ledger. */
    private long posted(Caller caller, @Nullable LocalDate closed, String currency) {
        LocalDate from = closed == null ? LocalDate.EPOCH : closed.plusDays(1);
        return owed(caller, Account.MERCHANT_PAYABLE, from, currency);
    }

    /** Of what counts to a business day and those before. */
    long owedThrough(Caller caller, Account account, LocalDate through, String currency) {
        return ledger.total(reader(caller), account, LocalDate.EPOCH, through, currency)
                .negated()
                .minor();
    }

    /** Of what was booked by then. Nothing is booked later than now, and MariaDB holds nothing to be before a moment after January 2038. */
    long owedAt(Caller caller, Account account, Instant at, String currency) {
        Instant now = clock.instant();
        Instant until = at.isAfter(now) ? now : at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at;
        return ledger.balanceAt(reader(caller), account, until, currency)
                .negated()
                .minor();
    }

    private static Caller reader(Caller caller) {
        return Caller.system(caller.tenant(), "balances");
    }

    long owed(Caller caller, Account account, LocalDate from, String currency) {
        Money sum = ledger.total(reader(caller), account, from, EVER, currency);
        return sum.negated().minor();
    }
}
