package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.StepUp;
import countinghouse.settlement.MoneyDesk;
import countinghouse.settlement.entity.ManualPayout;
import countinghouse.settlement.entity.PayoutHold;
import countinghouse.settlement.entity.ReserveRelease;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds, adjustments, reserve given back and payouts by hand. */
@Stateless
@Local(MoneyDesk.class)
public class MoneyDeskBean implements MoneyDesk {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_HOLD_DAYS = 366;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Batches batches;

    @Inject
    private Adjustments adjustments;

    @Inject
    private PayoutBook payouts;

    @Inject
    private Audit audit;

    @Inject
    private StepUp stepUp;

    @Override
    public String hold(Caller operator, LocalDate until, String reason) {
        operator.require(Permission.SETTLEMENT_MANAGE);
        requireReason(reason, LONGEST_REASON);
        Instant now = adjustments.now();
        LocalDate from = adjustments.openDay(operator, now);
        if (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_HOLD_DAYS))) {
            throw Refusal.invalid("money.until");
        }
        HoldView hold = new HoldView(Ids.next("hld"), reason.strip(), from, until, operator.name(), now, null, null);
        tenants.bind(operator).persist(new PayoutHold(hold, operator.actor()));
        audit.record(operator, "payout.held", hold.id(), Map.of("until", until.toString(), "reason", hold.reason()));
        return hold.id();
    }

    @Override
    public void lift(Caller operator, String holdId) {
        operator.require(Permission.SETTLEMENT_MANAGE);
        PayoutHold hold = tenants.bind(operator).find(PayoutHold.class, holdId);
        if (hold == null) {
            throw Refusal.notFound("hold");
        }
        hold.lift(operator.name(), adjustments.now());
        payouts.releaseAll(operator, adjustments.now());
        audit.record(operator, "payout.hold-lifted", holdId, Map.of());
    }

    @Override
    public List<HoldView> holds(Caller caller) {
        caller.require(Permission.STATEMENTS_READ, Permission.SETTLEMENT_READ);
        return tenants.bind(caller).createNamedQuery(PayoutHold.ALL, PayoutHold.class).getResultList().stream()
                .map(PayoutHold::view)
                .toList();
    }

    @Override
    public String adjust(Caller operator, long amount, String reason) {
        operator.require(Permission.SETTLEMENT_MANAGE);
        requireReason(reason, Adjustments.LONGEST_NOTE);
        requireProof(operator);
        return adjustments.book(operator, amount, reason.strip());
    }

    @Override
    public String release(Caller operator, long amount, String reason) {
        operator.require(Permission.SETTLEMENT_MANAGE);
        requireReason(reason, LONGEST_REASON);
        requireProof(operator);
        adjustments.holdBook(operator);
        if (amount <= 0 || amount > batches.heldByHand(operator)) {
            throw Refusal.invalid("money.amount");
        }
        String id = Ids.next("rel");
        ReserveRelease.Person by = new ReserveRelease.Person(operator.actor(), operator.name(), adjustments.now());
        tenants.bind(operator).persist(new ReserveRelease(id, amount, reason.strip(), by));
        audit.record(
                operator, "reserve.given-back", id, Map.of("amount", Long.toString(amount), "reason", reason.strip()));
        return id;
    }

    @Override
    public String payOut(Caller operator, String reason) {
        operator.require(Permission.SETTLEMENT_MANAGE);
        requireReason(reason, LONGEST_REASON);
        requireProof(operator);
        adjustments.holdBook(operator);
        if (batches.manualPayout(operator).isPresent()) {
            throw Refusal.conflict("manual-payout.waits");
        }
        ManualPayoutView decided =
                new ManualPayoutView(Ids.next("mpo"), reason.strip(), operator.name(), adjustments.now());
        tenants.bind(operator).persist(new ManualPayout(decided, operator.actor()));
        adjustments.haveClosed(operator);
        audit.record(operator, "payout.by-hand", decided.id(), Map.of("reason", decided.reason()));
        return decided.id();
    }

    @Override
    public void takeBack(Caller operator, String manualPayoutId) {
        operator.require(Permission.SETTLEMENT_MANAGE);
        adjustments.holdBook(operator);
        ManualPayout decided = tenants.bind(operator).find(ManualPayout.class, manualPayoutId);
        if (decided == null) {
            throw Refusal.notFound("manual payout");
        }
        decided.takeBack(operator.name(), adjustments.now());
        audit.record(operator, "payout.by-hand-taken-back", manualPayoutId, Map.of());
    }

    @Override
    public Optional<ManualPayoutView> manualPayout(Caller caller) {
        caller.require(Permission.STATEMENTS_READ, Permission.SETTLEMENT_READ);
        return batches.manualPayout(caller).map(ManualPayout::view);
    }

    /** Of people; the operator's own commands run with the machine's key. */
    private void requireProof(Caller operator) {
        if (!operator.isSystem()) {
            stepUp.require(operator);
        }
    }

    private static void requireReason(String reason, int longest) {
        if (reason.isBlank() || reason.strip().length() > longest) {
            throw Refusal.invalid("money.reason");
        }
    }
}
