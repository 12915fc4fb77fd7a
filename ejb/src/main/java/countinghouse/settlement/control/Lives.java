package countinghouse.settlement.control;

import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.Costs;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.Tariff.InterchangeRow;
import countinghouse.settlement.Transactions.Cheaper;
import countinghouse.settlement.Transactions.Explained;
import countinghouse.settlement.Transactions.Line;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.SettlementItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One transaction with the life of the payment that it is about. */
@ApplicationScoped
public class Lives {
    /** Ways of reading a card that cost more than its chip would have. */
    private static final Set<String> DEARER = Set.of("KEYED", "SWIPED");

    private static final Pattern ID = Pattern.compile("[0-9a-z_]{1,32}");

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private PlanBook plans;

    @Inject
    private Batches batches;

    Explained of(Caller caller, String id, String currency) {
        EntityManager entities = tenants.bind(caller);
        SettlementItem item = ID.matcher(id).matches() ? entities.find(SettlementItem.class, id) : null;
        if (item == null) {
            throw Refusal.notFound("transaction");
        }
        SettlementItem capture = capture(entities, item);
        List<SettlementItem> later = capture == null ? List.of() : later(entities, capture);
        PlanView plan = plans.plan(caller, item.planId());
        Tariff tariff = plans.tariff(caller, plan.tariffId());
        CardUse card = capture == null ? item.use() : capture.use();
        return new Explained(
                item.listed(card),
                Why.of(item, card.scheme(), row(tariff, item.costs().row())),
                plan,
                life(item, capture, later),
                capture == null ? null : CaptureLeft.of(capture, later).amountLeft(),
                cheaper(plan, tariff, item, currency),
                batches.on(caller, item.businessOn()).isPresent());
    }

    private static @Nullable SettlementItem capture(EntityManager entities, SettlementItem item) {
        String id = item.captureId();
        if (item.kind() == ItemKind.CAPTURE) {
            return item;
        }
        return id == null ? null : entities.find(SettlementItem.class, id);
    }

    private static List<SettlementItem> later(EntityManager entities, SettlementItem capture) {
        return entities.createNamedQuery(SettlementItem.OF_CAPTURE, SettlementItem.class)
                .setParameter("capture", capture.id())
                .getResultList();
    }

    private static List<Line> life(SettlementItem item, @Nullable SettlementItem capture, List<SettlementItem> later) {
        if (capture == null) {
            return List.of(item.listed(item.use()));
        }
        List<Line> life = new ArrayList<>();
        life.add(capture.listed(capture.use()));
        later.stream()
                .map(next -> next.listed(capture.use()))
                .sorted(Comparator.comparing(Line::at).thenComparing(Line::id))
                .forEach(life::add);
        return life;
    }

    private static @Nullable InterchangeRow row(Tariff tariff, int number) {
        return tariff.interchange().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Cheaper cheaper(PlanView plan, Tariff tariff, SettlementItem item, String currency) {
        CardUse use = item.use();
        if (item.kind() != ItemKind.CAPTURE || !DEARER.contains(use.entryMode())) {
            return null;
        }
        CardUse byChip = new CardUse(use.scheme(), use.product(), "CHIP", use.region());
        Costs costs = Pricing.capture(plan.plan(), tariff, byChip, new Money(item.amount(), currency))
                .orElse(null);
        if (costs == null || total(costs) >= total(item.costs())) {
            return null;
        }
        InterchangeRow row = row(tariff, costs.row());
        return row == null ? null : new Cheaper(row, total(costs));
    }

    private static long total(Costs costs) {
        return costs.interchange().amount()
                + costs.scheme().amount()
                + costs.markup().amount()
                + costs.other();
    }
}
