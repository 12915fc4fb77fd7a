package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.MonthlyStatement.AdjustmentLine;
import countinghouse.settlement.MonthlyStatement.DisputeLine;
import countinghouse.settlement.MonthlyStatement.FeeLine;
import countinghouse.settlement.MonthlyStatement.PayoutLine;
import countinghouse.settlement.MonthlyStatement.VolumeLine;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.MonthlyStatementRow;
import countinghouse.settlement.entity.Payout;
import countinghouse.settlement.entity.SettlementBatch;
import countinghouse.settlement.entity.SettlementItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a month's statement, added up by the database. */
@ApplicationScoped
public class MonthLines {
    private static final Set<ItemKind> CAPTURES = EnumSet.of(ItemKind.CAPTURE, ItemKind.CAPTURE_UNDONE);
    private static final Set<ItemKind> WITH_OTHER_FEES = EnumSet.of(ItemKind.REFUND, ItemKind.DISPUTE_OPENED);
    private static final Set<ItemKind> ADJUSTED = EnumSet.of(ItemKind.ADJUSTMENT, ItemKind.PAYOUT_RETURNED);
    private static final Set<ItemKind> DECIDED = EnumSet.of(ItemKind.DISPUTE_WON, ItemKind.DISPUTE_LOST);

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private PlanBook plans;

    record Found(
            List<VolumeLine> volumes,
            List<FeeLine> fees,
            List<DisputeLine> disputes,
            List<AdjustmentLine> adjustments,
            List<PayoutLine> payouts) {}

    Found of(Caller caller, YearMonth period, List<SettlementBatch> month) {
        Question question = new Question(tenants.bind(caller), period);
        FeeLines fees = new FeeLines(planId -> plan(caller, planId));
        fees.interchange(question.rows(MonthlyStatementRow.INTERCHANGE, CAPTURES));
        fees.scheme(question.rows(MonthlyStatementRow.SCHEME_FEES, CAPTURES));
        fees.markup(question.rows(MonthlyStatementRow.MARKUP, CAPTURES));
        fees.other(question.rows(MonthlyStatementRow.OTHER_FEES, WITH_OTHER_FEES));
        fees.services(month, batch -> plans.plan(caller, batch.planId()).plan());
        return new Found(
                Volumes.of(question.rows(MonthlyStatementRow.VOLUMES, CAPTURES)),
                fees.lines(),
                disputes(question),
                question.items(ADJUSTED).stream().map(MonthLines::adjustment).toList(),
                question.payouts().stream().map(Payout::line).toList());
    }

    private Tariff plan(Caller caller, String planId) {
        return plans.tariff(caller, plans.plan(caller, planId).tariffId());
    }

    private static AdjustmentLine adjustment(SettlementItem item) {
        return new AdjustmentLine(item.reference(), item.businessOn(), item.amount(), item.note());
    }

    /** Those opened in the month and those decided in it, whenever they were opened; by the day on which they were. */
    private static List<DisputeLine> disputes(Question question) {
        Map<String, SettlementItem> decisions = question.items(DECIDED).stream()
                .collect(Collectors.toMap(SettlementItem::ofReference, Function.identity()));
        return Stream.concat(
                        question.openedBefore(decisions.keySet()).stream(),
                        question.items(EnumSet.of(ItemKind.DISPUTE_OPENED)).stream())
                .map(item -> dispute(item, decisions.get(item.reference())))
                .toList();
    }

    private static DisputeLine dispute(SettlementItem opened, @Nullable SettlementItem decision) {
        String outcome = decision == null ? "OPEN" : decision.kind() == ItemKind.DISPUTE_WON ? "WON" : "LOST";
        return new DisputeLine(
                opened.reference(),
                opened.ofReference(),
                opened.businessOn(),
                opened.amount(),
                opened.costs().other(),
                outcome,
                decision == null ? null : decision.businessOn());
    }

    /** Asks about one month. */
    private record Question(EntityManager entities, YearMonth period) {
        private LocalDate from() {
            return period.atDay(1);
        }

        private LocalDate through() {
            return period.atEndOfMonth();
        }

        List<Object[]> rows(String query, Set<ItemKind> kinds) {
            return entities.createNamedQuery(query, Object[].class)
                    .setParameter("from", from())
                    .setParameter("through", through())
                    .setParameter("kinds", kinds)
                    .getResultList();
        }

        List<SettlementItem> items(Set<ItemKind> kinds) {
            return entities.createNamedQuery(MonthlyStatementRow.ITEMS, SettlementItem.class)
                    .setParameter("from", from())
                    .setParameter("through", through())
                    .setParameter("kinds", kinds)
                    .getResultList();
        }

        List<SettlementItem> openedBefore(Set<String> disputes) {
            if (disputes.isEmpty()) {
                return List.of();
            }
            return entities.createNamedQuery(MonthlyStatementRow.OPENED_BEFORE, SettlementItem.class)
                    .setParameter("references", disputes)
                    .setParameter("from", from())
                    .getResultList();
        }

        List<Payout> payouts() {
            return entities.createNamedQuery(Payout.BETWEEN, Payout.class)
                    .setParameter("from", from())
                    .setParameter("through", through())
                    .getResultList();
        }
    }
}
