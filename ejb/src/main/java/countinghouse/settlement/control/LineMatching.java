package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.entity.ClearedLine;
import countinghouse.settlement.entity.ClearedLine.Held;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.ItemOrigin;
import countinghouse.settlement.entity.Outcome;
import countinghouse.settlement.entity.ReconciliationBreak;
import countinghouse.settlement.entity.SettlementItem;
import countinghouse.settlement.gateway.ClearingReport.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the acquirer's lines against a merchant's items. */
@ApplicationScoped
public class LineMatching {
    private static final Duration LOOKED_BACK = Duration.ofDays(30);
    private static final int MOST_MISSING = 200;
    private static final Set<ItemKind> CLEARED = EnumSet.of(
            ItemKind.CAPTURE, ItemKind.CAPTURE_UNDONE, ItemKind.REFUND, ItemKind.DISPUTE_OPENED, ItemKind.DISPUTE_WON);

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private ClearedItems items;

    @Inject
    private Clock clock;

    /** A line that nothing of ours was found for. */
    private record Strange(Line line, Held held) {}

    /** @throws IllegalStateException where something of ours is not priced yet: to be tried again */
    List<ClearedLine> hold(Caller caller, Shares.Part part) {
        ClearedItems.Known known = items.known(caller, part.lines());
        Instant now = clock.instant();
        List<ClearedLine> held = new ArrayList<>();
        List<Line> strange = new ArrayList<>();
        for (Line line : part.lines()) {
            Optional<SettlementItem> item = known.of(line);
            if (item.isEmpty()) {
                strange.add(line);
            } else {
                held.add(new ClearedLine(part.reportId(), line, compare(line, item.get(), known), now));
            }
        }
        for (Strange each : strange(caller, strange)) {
            held.add(new ClearedLine(part.reportId(), each.line(), each.held(), now));
        }
        return held;
    }

    private static Held compare(Line line, SettlementItem item, ClearedItems.Known known) {
        if (!item.currency().equals(line.currency())) {
            return new Held(Outcome.CURRENCY, null, 0);
        }
        if (!known.clear(item)) {
            return new Held(Outcome.DUPLICATE, null, 0);
        }
        long ours = item.kind().counted(item.amount());
        int more = Long.compare(Math.abs(line.sums().gross()), Math.abs(ours));
        Outcome outcome = more == 0 ? Outcome.MATCHED : more > 0 ? Outcome.OVER : Outcome.UNDER;
        return new Held(outcome, item.id(), ours);
    }

    /** What was taken back before we had booked it is told twice, and comes to nothing. */
    private List<Strange> strange(Caller caller, List<Line> lines) {
        List<Strange> found = new ArrayList<>();
        List<Line> left = new ArrayList<>(lines);
        while (!left.isEmpty()) {
            Line line = left.removeFirst();
            Optional<Line> undone = left.stream()
                    .filter(other -> other.payment().equals(line.payment())
                            && other.sums()
                                    .plus(line.sums())
                                    .equals(countinghouse.settlement.gateway.ClearingReport.Sums.NONE))
                    .findFirst();
            if (undone.isPresent()) {
                left.remove(undone.get());
                found.add(new Strange(undone.get(), new Held(Outcome.MATCHED, null, 0)));
                found.add(new Strange(line, new Held(Outcome.MATCHED, null, 0)));
            } else if (items.isComing(caller, line)) {
                throw new IllegalStateException(line.reference() + " is not priced yet");
            } else {
                found.add(new Strange(line, new Held(Outcome.UNKNOWN, null, 0)));
            }
        }
        return found;
    }

    List<ReconciliationBreak> breaks(Caller caller, List<ClearedLine> lines) {
        return lines.stream()
                .filter(line -> line.outcome() != Outcome.MATCHED)
                .map(line -> new ReconciliationBreak(
                        line.id(),
                        new ReconciliationBreak.Where(
                                ReconciliationBreak.Source.ACQUIRER,
                                line.reportId(),
                                caller.tenant().value(),
                                line.reference(),
                                line.effect().name()),
                        new ReconciliationBreak.What(
                                line.outcome(),
                                line.paymentId(),
                                line.sums().gross(),
                                line.currency(),
                                line.sums().gross() - line.expected()),
                        clock.instant()))
                .toList();
    }

    /** What of ours should have been told by then, and was not. */
    List<ReconciliationBreak> missing(Caller caller, Instant through) {
        return tenants
                .bind(caller)
                .createNamedQuery(ClearedLine.UNCLEARED, SettlementItem.class)
                .setParameter("origin", ItemOrigin.PAYMENT)
                .setParameter("kinds", CLEARED)
                .setParameter("from", through.minus(LOOKED_BACK))
                .setParameter("through", through)
                .setMaxResults(MOST_MISSING)
                .getResultList()
                .stream()
                .map(item -> new ReconciliationBreak(
                        item.id(),
                        new ReconciliationBreak.Where(
                                ReconciliationBreak.Source.ACQUIRER,
                                "",
                                caller.tenant().value(),
                                "",
                                item.kind().name()),
                        new ReconciliationBreak.What(
                                Outcome.MISSING,
                                item.reference(),
                                0,
                                item.currency(),
                                -item.kind().counted(item.amount())),
                        clock.instant()))
                .toList();
    }

    /** As the platform's list is told of it. */
}
