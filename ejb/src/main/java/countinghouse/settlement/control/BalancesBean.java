package countinghouse.settlement.control;

import countinghouse.kernel.Refusal;
import countinghouse.ledger.Account;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.Balances;
import countinghouse.settlement.MoneyDesk;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import countinghouse.settlement.entity.Payout;
import countinghouse.settlement.entity.ServiceFees;
import countinghouse.settlement.entity.SettlementBatch;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door to a merchant's balance, its closed days and its reserve. */
@Stateless
@Local(Balances.class)
public class BalancesBean implements Balances {
    private static final int LONGEST_PAGE = 200;
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private OpenDays days;

    @Inject
    private Batches batches;

    @Inject
    private PlanBook plans;

    @Inject
    private Tenancy tenancy;

    @Override
    public Balance now(Caller caller) {
        caller.require(Permission.STATEMENTS_READ, Permission.SETTLEMENT_READ);
        return days.now(caller);
    }

    @Override
    public List<Settled> settled(Caller caller, @Nullable LocalDate before, int limit) {
        caller.require(Permission.STATEMENTS_READ, Permission.SETTLEMENT_READ);
        List<SettlementBatch> page =
                days.before(caller, before == null ? EVER : before, Math.clamp(limit, 1, LONGEST_PAGE));
        return page.isEmpty() ? List.of() : explained(caller, page, false);
    }

    @Override
    public Settled settled(Caller caller, LocalDate businessDay) {
        caller.require(Permission.STATEMENTS_READ, Permission.SETTLEMENT_READ);
        SettlementBatch batch = batches.on(caller, businessDay).orElseThrow(() -> Refusal.notFound("settlement day"));
        return explained(caller, List.of(batch), true).getFirst();
    }

    /** @param page newest first @param whole with the days that the released reserve is of */
    private List<Settled> explained(Caller caller, List<SettlementBatch> page, boolean whole) {
        Map<LocalDate, Payout> payouts = tenants.bind(caller)
                .createNamedQuery(Payout.BETWEEN, Payout.class)
                .setParameter("from", page.getLast().businessOn())
                .setParameter("through", page.getFirst().businessOn())
                .getResultStream()
                .collect(Collectors.toMap(Payout::businessOn, Function.identity()));
        List<PlanView> agreed = plans.plans(caller);
        return page.stream()
                .map(batch -> settled(
                        whole ? paidBy(caller, batch) : List.of(batch),
                        plan(agreed, batch),
                        whole ? released(caller, agreed, batch.businessOn()) : List.of(),
                        whole ? heldBecause(caller, batch) : null,
                        payouts.get(batch.businessOn())))
                .toList();
    }

    /** Days that a day's payout is made of, oldest first: those since the payout before. */
    private List<SettlementBatch> paidBy(Caller caller, SettlementBatch batch) {
        if (batch.day().payout() == 0) {
            return List.of(batch);
        }
        @Nullable
        LocalDate before = tenants.bind(caller)
                .createNamedQuery(Payout.LAST_BEFORE, LocalDate.class)
                .setParameter("day", batch.businessOn())
                .getSingleResult();
        return batches.between(caller, before == null ? LocalDate.EPOCH : before.plusDays(1), batch.businessOn());
    }

    private static SettlementDay together(List<SettlementBatch> days) {
        SettlementDay last = days.getLast().day();
        return new SettlementDay(
                last.businessDay(),
                days.stream()
                        .map(batch -> batch.day().figures())
                        .reduce(SettlementFigures.NONE, SettlementFigures::plus),
                days.getFirst().day().broughtForward(),
                last.net(),
                last.payout(),
                last.carriedForward(),
                last.reserveBalance());
    }

    /** @param days that its payout is made of; the last is the one told */
    private static Settled settled(
            List<SettlementBatch> days,
            PlanView plan,
            List<Held> released,
            @Nullable String why,
            @Nullable Payout payout) {
        SettlementBatch batch = days.getLast();
        ServiceFees fees = days.stream().map(SettlementBatch::services).reduce(ServiceFees.NONE, ServiceFees::plus);
        boolean withheld = batch.day().figures().reserveWithheld() != 0;
        return new Settled(
                batch.day(),
                days.getFirst().businessOn(),
                together(days),
                fees.monthly(),
                fees.rental(),
                fees.minimum(),
                plan,
                released,
                withheld ? batch.reserveReleaseOn() : null,
                batch.day().broughtForward() == 0 ? null : batch.businessOn().minusDays(1),
                batch.closedAt(),
                why,
                payout == null ? null : payout.view());
    }

    /** A hold that was lifted after the day was closed held it all the same. */
    private @Nullable String heldBecause(Caller caller, SettlementBatch batch) {
        return days.allHolds(caller).stream()
                .filter(hold -> OpenDays.holdsOn(hold, batch.businessOn()))
                .filter(hold -> hold.liftedAt() == null || hold.liftedAt().isAfter(batch.closedAt()))
                .filter(hold -> hold.placedAt().isBefore(batch.closedAt()))
                .map(MoneyDesk.HoldView::reason)
                .findFirst()
                .orElse(null);
    }

    private static PlanView plan(List<PlanView> agreed, SettlementBatch batch) {
        return agreed.stream()
                .filter(plan -> plan.id().equals(batch.planId()))
                .findFirst()
                .orElseThrow();
    }

    private List<Held> released(Caller caller, List<PlanView> agreed, LocalDate day) {
        return tenants.bind(caller)
                .createNamedQuery(SettlementBatch.HELD_UNTIL, SettlementBatch.class)
                .setParameter("day", day)
                .getResultStream()
                .map(batch -> held(batch, plan(agreed, batch)))
                .toList();
    }

    private static Held held(SettlementBatch batch, PlanView plan) {
        var figures = batch.day().figures();
        return new Held(
                batch.businessOn(),
                batch.reserveReleaseOn(),
                plan.plan().reserve(),
                Math.max(0, figures.captures() - figures.refunds()),
                figures.reserveWithheld());
    }

    @Override
    public ReserveHeld reserve(Caller caller) {
        caller.require(Permission.STATEMENTS_READ, Permission.SETTLEMENT_READ);
        List<PlanView> agreed = plans.plans(caller);
        SettlementBatch last = days.last(caller).orElse(null);
        String currency = tenancy.merchant(caller).currency();
        long coming = days.comingByHand(caller);
        if (last == null) {
            PricePlan.Reserve first =
                    agreed.isEmpty() ? null : agreed.getLast().plan().reserve();
            return new ReserveHeld(null, 0, 0, coming, true, first, List.of());
        }
        List<Held> held = batches.heldAfter(caller, last.businessOn()).stream()
                .map(batch -> held(batch, plan(agreed, batch)))
                .toList();
        long balance = last.day().reserveBalance();
        long byHand = held.stream()
                .filter(one -> one.backOn() == null)
                .mapToLong(Held::amount)
                .sum();
        long given = byHand - batches.heldByHand(caller) - coming;
        long sum = held.stream().mapToLong(Held::amount).sum() - given;
        boolean ties = sum == balance && days.owed(caller, Account.RESERVE, LocalDate.EPOCH, currency) == balance;
        return new ReserveHeld(last.businessOn(), balance, given, coming, ties, terms(agreed, last.businessOn()), held);
    }

    private static PricePlan.@Nullable Reserve terms(List<PlanView> agreed, LocalDate day) {
        return agreed.stream()
                .filter(plan -> plan.holdsOn(day.plusDays(1)))
                .findFirst()
                .map(plan -> plan.plan().reserve())
                .orElse(null);
    }
}
