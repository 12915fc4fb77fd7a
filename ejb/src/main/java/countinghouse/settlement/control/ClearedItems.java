package countinghouse.settlement.control;

import countinghouse.payments.PaymentState;
import countinghouse.payments.Payments;
import countinghouse.payments.RefundState;
import countinghouse.payments.Refunds;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.entity.ClearedLine;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.SettlementItem;
import countinghouse.settlement.gateway.ClearingReport.Effect;
import countinghouse.settlement.gateway.ClearingReport.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the items that lines are about. */
@ApplicationScoped
public class ClearedItems {
    private static final int AT_ONCE = 500;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Payments payments;

    @Inject
    private Refunds refunds;

    /** Items by their references and by what they are about, and which of them are cleared. */
    static final class Known {
        private final Map<String, SettlementItem> byReference = new HashMap<>();
        private final Map<String, List<SettlementItem>> about = new HashMap<>();
        private final Set<String> cleared = new HashSet<>();

        private void add(SettlementItem item) {
            if (byReference.putIfAbsent(item.reference(), item) == null) {
                about.computeIfAbsent(item.ofReference(), reference -> new ArrayList<>())
                        .add(item);
            }
        }

        /** Once for an item. @return false where it was cleared before */
        boolean clear(SettlementItem item) {
            return cleared.add(item.id());
        }

        Optional<SettlementItem> of(Line line) {
            return switch (line.effect()) {
                case CAPTURE -> item(line.payment(), ItemKind.CAPTURE);
                case CAPTURE_UNDONE -> item(line.payment() + ":undone", ItemKind.CAPTURE_UNDONE);
                case REFUND -> item(line.reference(), ItemKind.REFUND);
                case REFUND_UNDONE -> Optional.empty();
                case DISPUTE -> first(disputes(line), line);
                case DISPUTE_WON ->
                    first(
                            disputes(line).stream()
                                    .flatMap(dispute -> about.getOrDefault(dispute.reference(), List.of()).stream())
                                    .filter(item -> item.kind() == ItemKind.DISPUTE_WON)
                                    .toList(),
                            line);
            };
        }

        private Optional<SettlementItem> item(String reference, ItemKind kind) {
            return Optional.ofNullable(byReference.get(reference)).filter(item -> item.kind() == kind);
        }

        private List<SettlementItem> disputes(Line line) {
            return about.getOrDefault(line.payment(), List.of()).stream()
                    .filter(item -> item.kind() == ItemKind.DISPUTE_OPENED)
                    .toList();
        }

        /** Of several disputes the one that fits and is not cleared. */
        private Optional<SettlementItem> first(List<SettlementItem> found, Line line) {
            Optional<SettlementItem> open = found.stream()
                    .filter(item -> !cleared.contains(item.id()))
                    .filter(item -> item.amount() == Math.abs(line.sums().gross()))
                    .findFirst();
            return open.isPresent() ? open : found.stream().findFirst();
        }
    }

    Known known(Caller caller, List<Line> lines) {
        Known known = new Known();
        for (int i = 0; i < lines.size(); i += AT_ONCE) {
            Set<String> references = new HashSet<>();
            for (Line line : lines.subList(i, Math.min(lines.size(), i + AT_ONCE))) {
                references.add(line.payment());
                references.add(line.reference());
            }
            List<SettlementItem> found = load(caller, references, known);
            List<String> disputes = found.stream()
                    .filter(item -> item.kind() == ItemKind.DISPUTE_OPENED)
                    .map(SettlementItem::reference)
                    .toList();
            if (!disputes.isEmpty()) {
                load(caller, disputes, known);
            }
        }
        return known;
    }

    private List<SettlementItem> load(Caller caller, Collection<String> references, Known known) {
        var entities = tenants.bind(caller);
        List<SettlementItem> found = entities.createNamedQuery(SettlementItem.OF_REFERENCES, SettlementItem.class)
                .setParameter("references", references)
                .getResultList();
        found.forEach(known::add);
        if (!found.isEmpty()) {
            known.cleared.addAll(entities.createNamedQuery(ClearedLine.CLEARED, String.class)
                    .setParameter(
                            "items", found.stream().map(SettlementItem::id).toList())
                    .getResultList());
        }
        return found;
    }

    /** Whether it is ours and will be priced in a moment. */
    boolean isComing(Caller caller, Line line) {
        Payments.Place first = new Payments.Place("", 1);
        if (line.effect() == Effect.CAPTURE) {
            var captured = List.of(PaymentState.CAPTURED, PaymentState.SETTLED);
            return !payments.page(
                            caller,
                            new Payments.PaymentFilter(captured, Payments.Period.ALWAYS, "", "", line.payment(), first))
                    .isEmpty();
        }
        Payments.Place all = new Payments.Place("", 1_000);
        return line.effect() == Effect.REFUND
                && refunds
                        .page(
                                caller,
                                new Refunds.RefundFilter(
                                        List.of(RefundState.SUCCEEDED), line.payment(), Payments.Period.ALWAYS, all))
                        .stream()
                        .anyMatch(refund -> refund.id().equals(line.reference()));
    }
}
