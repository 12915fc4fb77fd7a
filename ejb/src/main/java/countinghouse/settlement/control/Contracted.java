package countinghouse.settlement.control;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.Costs;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.SettlementItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What items ought to have cost: by the plan that holds on their day and its tariff, computed anew. */
@ApplicationScoped
public class Contracted {
    private static final Comparator<SettlementItem> IN_ORDER =
            Comparator.comparing(SettlementItem::pricedAt).thenComparing(SettlementItem::id);

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private PlanBook plans;

    Terms terms(Caller caller) {
        return new Terms(caller);
    }

    /** One merchant's agreements; plans are looked up once for a day. */
    final class Terms {
        private final Caller caller;
        private final Map<LocalDate, PlanView> known = new HashMap<>();

        private Terms(Caller caller) {
            this.caller = caller;
        }

        Costs of(SettlementItem item) {
            return switch (item.kind()) {
                case CAPTURE -> capture(item);
                case CAPTURE_UNDONE -> capture(captureOf(item)).undone();
                case REFUND -> refund(item);
                case DISPUTE_OPENED -> Costs.only(plan(item).plan().disputeFee());
                case DISPUTE_WON, DISPUTE_LOST, ADJUSTMENT, PAYOUT_RETURNED -> Costs.only(0);
            };
        }

        private PlanView plan(SettlementItem item) {
            return known.computeIfAbsent(item.businessOn(), day -> plans.planOn(caller, day));
        }

        /** Where no row of the table matches, nothing else was agreed than what was charged. */
        private Costs capture(SettlementItem item) {
            PlanView plan = plan(item);
            return Pricing.capture(
                            plan.plan(),
                            plans.tariff(caller, plan.tariffId()),
                            item.use(),
                            new Money(item.amount(), item.currency()))
                    .orElseGet(item::costs);
        }

        private SettlementItem captureOf(SettlementItem item) {
            return Objects.requireNonNull(
                    tenants.bind(caller).find(SettlementItem.class, Objects.requireNonNull(item.captureId())));
        }

        /** Of the percentages of the capture as agreed, less what came back with refunds before it. */
        private Costs refund(SettlementItem refund) {
            SettlementItem capture = captureOf(refund);
            CaptureLeft left = new CaptureLeft(capture.id(), capture(capture), capture.amount());
            List<SettlementItem> about = tenants.bind(caller)
                    .createNamedQuery(SettlementItem.OF_CAPTURE, SettlementItem.class)
                    .setParameter("capture", capture.id())
                    .getResultList();
            for (SettlementItem earlier : about.stream().sorted(IN_ORDER).toList()) {
                Costs costs = earlier.kind() == ItemKind.REFUND
                        ? Pricing.refund(plan(earlier).plan(), left, new Money(earlier.amount(), earlier.currency()))
                        : Costs.only(0);
                if (earlier.id().equals(refund.id())) {
                    return costs;
                }
                if (earlier.kind() == ItemKind.REFUND) {
                    left.refunded(earlier.amount(), costs);
                }
            }
            throw new IllegalStateException("refund " + refund.id() + " is not about its capture");
        }
    }
}
