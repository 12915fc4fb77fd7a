package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.payments.Payments;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Work;
import countinghouse.settlement.entity.ClearedLine;
import countinghouse.settlement.entity.ReconciliationBreak;
import countinghouse.settlement.gateway.ClearingReport.Effect;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Steps of one merchant's part of a report, each a transaction of its own in the merchant's tenant; done twice they change nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ClearingSteps {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private LineMatching matching;

    @Inject
    private ClearingMoney money;

    @Inject
    private Payments payments;

    @Inject
    private Work work;

    @Inject
    private Audit audit;

    public void queue(Caller caller, String shareId) {
        work.queue(caller, ClearShare.KIND, shareId, money.now());
    }

    /**
     * @param breaks what does not agree, and what is missing
     * @param missing items of which the acquirer has told nothing
     * @param cleared items of which it has
     */
    public record Matched(List<ReconciliationBreak> breaks, List<String> missing, List<String> cleared) {
        public Matched {
            breaks = List.copyOf(breaks);
            missing = List.copyOf(missing);
            cleared = List.copyOf(cleared);
        }
    }

    public Matched match(Caller caller, Shares.Part part) {
        List<ClearedLine> lines = lines(caller, part);
        if (lines.isEmpty()) {
            lines = matching.hold(caller, part);
            lines.forEach(line -> tenants.bind(caller).persist(line));
            tenants.bind(caller).flush();
        }
        List<ReconciliationBreak> breaks = new ArrayList<>(matching.breaks(caller, lines));
        List<ReconciliationBreak> missing = matching.missing(caller, part.through());
        breaks.addAll(missing);
        return new Matched(
                breaks,
                missing.stream().map(ReconciliationBreak::id).toList(),
                lines.stream().map(ClearedLine::itemId).filter(Objects::nonNull).toList());
    }

    /** Which of these items are cleared by now: another report may have told of them since they were missed. */
    public List<String> cleared(Caller caller, List<String> items) {
        return items.isEmpty()
                ? List.of()
                : tenants.bind(caller)
                        .createNamedQuery(ClearedLine.CLEARED, String.class)
                        .setParameter("items", items)
                        .getResultList();
    }

    private List<ClearedLine> lines(Caller caller, Shares.Part part) {
        return tenants.bind(caller)
                .createNamedQuery(ClearedLine.OF_REPORT, ClearedLine.class)
                .setParameter("report", part.reportId())
                .setParameter("currency", part.currency())
                .getResultList();
    }

    /** What of a line's money is nothing of ours; above zero what came too much. */
    public record Suspended(String lineId, long minor) {}

    /** The acquirer's money is there: booked at once for all lines, and what they capture is settled. */
    public List<Suspended> receive(Caller caller, Shares.Part part) {
        List<ClearedLine> lines = lines(caller, part);
        if (lines.stream().noneMatch(ClearedLine::isReceived)) {
            Instant now = money.now();
            String entry = money.received(caller, part, lines);
            lines.forEach(line -> line.received(entry, now));
            payments.settle(
                    caller,
                    lines.stream()
                            .filter(line -> line.effect() == Effect.CAPTURE && line.itemId() != null)
                            .map(ClearedLine::paymentId)
                            .toList());
            audit.record(
                    caller,
                    "clearing.received",
                    part.reportId(),
                    Map.of("lines", Integer.toString(lines.size()), "currency", part.currency()));
        }
        return lines.stream()
                .filter(line -> line.suspense() != 0 && !line.isWrittenOff())
                .map(line -> new Suspended(line.id(), line.suspense()))
                .toList();
    }

    /** A person has said why a line differs: the platform bears it, or keeps it. */
    public void writeOff(Caller caller, String lineId) {
        ClearedLine line = tenants.bind(caller).find(ClearedLine.class, lineId, LockModeType.PESSIMISTIC_WRITE);
        if (line != null && line.isReceived() && !line.isWrittenOff()) {
            money.writeOff(caller, line);
            line.writtenOff(money.now());
            audit.record(caller, "clearing.written-off", lineId, Map.of());
        }
    }
}
