package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import countinghouse.settlement.PayoutAccounts.Account;
import countinghouse.settlement.PayoutState;
import countinghouse.settlement.PayoutWait;
import countinghouse.settlement.entity.Payout;
import countinghouse.settlement.entity.PayoutOrder;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Steps of one merchant's payout, each a transaction of its own in the merchant's tenant; done twice they change nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PayoutSteps {
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(1);

    @Inject
    private PayoutBook payouts;

    @Inject
    private AccountBook accounts;

    @Inject
    private Tenancy tenancy;

    @Inject
    private PayoutMoney money;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @param waitsFor what keeps it, null for nothing @param account where it goes, null while something keeps it */
    public record Looked(
            PayoutOrder.Of of,
            @Nullable PayoutWait waitsFor,
            @Nullable Account account) {}

    public Looked look(Caller caller, String payoutId) {
        Payout payout = payouts.find(caller, payoutId);
        MerchantView merchant = tenancy.merchant(caller);
        PayoutOrder.Of of = new PayoutOrder.Of(
                payout.id(),
                caller.tenant().value(),
                Objects.requireNonNullElse(
                        merchant.tradingName(), caller.tenant().value()),
                payout.businessOn(),
                payout.dueOn(),
                payout.amount());
        Optional<AccountBook.Current> account = accounts.current(caller);
        PayoutWait wait = payout.isReleased() ? null : kept(caller, payout, merchant, account);
        if (wait != null) {
            payout.waits(wait);
            again(wait, payout, merchant).ifPresent(at -> payouts.release(caller, payoutId, at));
            return new Looked(of, wait, null);
        }
        if (!payout.isReleased()) {
            payout.release(clock.instant());
            audit.record(
                    caller,
                    "payout.released",
                    payoutId,
                    Map.of("account", account.orElseThrow().id()));
        }
        return new Looked(of, null, account.orElseThrow().account());
    }

    /** When it is looked at without anybody doing anything. */
    private Optional<Instant> again(PayoutWait wait, Payout payout, MerchantView merchant) {
        return switch (wait) {
            case HOLD, SUSPENDED -> Optional.of(clock.instant().plus(AGAIN));
            case DUE ->
                Optional.of(dueLook(payout.dueFrom(merchant.businessDay().zone())));
            case ACCOUNT, APPROVAL -> Optional.empty();
        };
    }

    /** Never at once: a clock that is put back would have the look queue itself while it runs, which does nothing. */
    private Instant dueLook(Instant due) {
        Instant soon = clock.instant().plus(SOON);
        return due.isAfter(soon) ? due : soon;
    }

    /** Its day comes last, so that people can do before it what they have to do. */
    private @Nullable PayoutWait kept(
            Caller caller, Payout payout, MerchantView merchant, Optional<AccountBook.Current> account) {
        Instant now = clock.instant();
        if (account.isEmpty()) {
            return PayoutWait.ACCOUNT;
        }
        if (merchant.state() == MerchantState.SUSPENDED) {
            return PayoutWait.SUSPENDED;
        }
        if (account.get().usableFrom().isAfter(now)
                || money.isHeld(caller, merchant.businessDay().of(now))) {
            return PayoutWait.HOLD;
        }
        boolean approved = !PayoutLimits.needsApproval(payout.amount())
                || payouts.approvals(caller, payout.id()).size() >= PayoutLimits.APPROVALS;
        if (!approved) {
            return PayoutWait.APPROVAL;
        }
        return payout.dueFrom(merchant.businessDay().zone()).isAfter(now) ? PayoutWait.DUE : null;
    }

    public void refer(Caller caller, String payoutId) {
        audit.record(caller, "payout.needs-person", payoutId, Map.of());
    }

    /** The payout follows its order; what it missed in between is done in the order of life. */
    public void follow(Caller caller, OrderState order) {
        Payout payout = payouts.find(caller, order.payoutId());
        Instant now = clock.instant();
        if (payout.state() == PayoutState.CREATED) {
            payout.sent(order.fileId(), now);
            audit.record(caller, "payout.sent", payout.id(), Map.of("file", order.fileId()));
        }
        if (order.booked() && payout.state() == PayoutState.SENT) {
            payout.confirmed(order.bankReference(), now);
            money.confirmed(caller, payout);
            audit.record(caller, "payout.confirmed", payout.id(), Map.of("reference", order.bankReference()));
        }
        if (order.returned() && payout.state() != PayoutState.RETURNED) {
            boolean booked = payout.state() == PayoutState.CONFIRMED;
            payout.returned(order.reason(), now);
            money.returned(caller, payout, booked);
            audit.record(caller, "payout.returned", payout.id(), Map.of("reason", order.reason()));
        }
    }

    /** @param booked whether the bank's statement shows that it was paid */
    public record OrderState(
            String payoutId, String fileId, boolean booked, boolean returned, String bankReference, String reason) {
        static OrderState of(PayoutOrder order) {
            return new OrderState(
                    order.id(),
                    order.fileId(),
                    !order.bookedEntry().isEmpty(),
                    order.state() == PayoutOrder.State.RETURNED,
                    order.bankReference(),
                    order.reason());
        }
    }
}
