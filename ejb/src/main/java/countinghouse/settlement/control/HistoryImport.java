package countinghouse.settlement.control;

import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.Money;
import countinghouse.settlement.Costs;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.control.HistoryFile.Entry;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.ItemOrigin;
import countinghouse.settlement.entity.SettlementEvent;
import countinghouse.settlement.entity.SettlementItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One history file on its way in: what its lines say of each other and of what was stored before. */
final class HistoryImport {
    /** What the import needs of the house. */
    interface House {
        PlanView planOn(LocalDate day);

        Tariff tariff(String id);

        @Nullable
        SettlementItem stored(String reference);

        CaptureLeft left(SettlementItem capture);

        /** Whether a dispute that was stored earlier has been decided. */
        boolean decided(SettlementItem dispute);

        SettlementItem book(SettlementEvent event, String planId, Costs costs);
    }

    private final House house;
    private final BusinessDay days;
    private final String currency;
    private final LocalDate firstOpen;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, CaptureLeft> captures = new HashMap<>();
    private final Map<String, Dispute> disputes = new HashMap<>();
    private @Nullable Instant last;
    private @Nullable PlanView plan;
    private int lines;

    private static final class Dispute {
        private final CaptureLeft capture;
        private final long amount;
        private boolean decided;

        Dispute(CaptureLeft capture, long amount, boolean decided) {
            this.capture = capture;
            this.amount = amount;
            this.decided = decided;
        }
    }

    /** @param firstOpen days before it are closed */
    HistoryImport(House house, BusinessDay days, String currency, LocalDate firstOpen) {
        this.house = house;
        this.days = days;
        this.currency = currency;
        this.firstOpen = firstOpen;
    }

    int lines() {
        return lines;
    }

    void accept(Entry entry) {
        if (last != null && entry.at().isBefore(last)) {
            throw entry.line().wrong("at is before the line above");
        }
        last = entry.at();
        if (!ids.add(entry.id()) || house.stored(entry.id()) != null) {
            throw entry.line().wrong("id " + entry.id() + " is there already");
        }
        LocalDate day = days.of(entry.at());
        if (day.isBefore(firstOpen)) {
            throw entry.line().wrong("the business day " + day + " is closed");
        }
        PlanView onDay = planOn(day);
        switch (entry.kind()) {
            case CAPTURE -> capture(entry, day, onDay);
            case REFUND -> refund(entry, day, onDay);
            case DISPUTE_OPENED -> open(entry, day, onDay);
            case DISPUTE_WON, DISPUTE_LOST -> decide(entry, day, onDay);
            case ADJUSTMENT -> book(entry, day, null, onDay, Costs.only(0));
            case CAPTURE_UNDONE, PAYOUT_RETURNED -> throw entry.line().wrong("type is not known");
        }
        lines++;
    }

    private PlanView planOn(LocalDate day) {
        PlanView known = plan;
        if (known == null || !known.holdsOn(day)) {
            known = house.planOn(day);
            plan = known;
        }
        return known;
    }

    private void capture(Entry entry, LocalDate day, PlanView onDay) {
        Costs costs = Pricing.capture(onDay.plan(), house.tariff(onDay.tariffId()), entry.use(), amount(entry))
                .orElseThrow(() -> entry.line().wrong("no row of the interchange table matches"));
        SettlementItem item = book(entry, day, null, onDay, costs);
        captures.put(entry.id(), new CaptureLeft(item.id(), costs, entry.amount()));
    }

    private void refund(Entry entry, LocalDate day, PlanView onDay) {
        CaptureLeft capture = captureOf(entry);
        requireLeft(entry, capture);
        Costs costs = Pricing.refund(onDay.plan(), capture, amount(entry));
        book(entry, day, capture, onDay, costs);
        capture.refunded(entry.amount(), costs);
    }

    private void open(Entry entry, LocalDate day, PlanView onDay) {
        CaptureLeft capture = captureOf(entry);
        requireLeft(entry, capture);
        book(entry, day, capture, onDay, Costs.only(onDay.plan().disputeFee()));
        capture.take(entry.amount());
        disputes.put(entry.id(), new Dispute(capture, entry.amount(), false));
    }

    private void decide(Entry entry, LocalDate day, PlanView onDay) {
        Dispute dispute = disputeOf(entry);
        if (dispute.decided) {
            throw entry.line().wrong("dispute " + entry.ref() + " is decided already");
        }
        if (dispute.amount != entry.amount()) {
            throw entry.line().wrong("amount is not the dispute's");
        }
        dispute.decided = true;
        book(entry, day, dispute.capture, onDay, Costs.only(0));
        if (entry.kind() == ItemKind.DISPUTE_WON) {
            dispute.capture.giveBack(entry.amount());
        }
    }

    private CaptureLeft captureOf(Entry entry) {
        CaptureLeft known = captures.get(entry.ref());
        if (known == null) {
            known = house.left(stored(entry, ItemKind.CAPTURE));
            captures.put(entry.ref(), known);
        }
        return known;
    }

    private Dispute disputeOf(Entry entry) {
        Dispute known = disputes.get(entry.ref());
        if (known == null) {
            SettlementItem item = stored(entry, ItemKind.DISPUTE_OPENED);
            known = new Dispute(captureOfDispute(item), item.amount(), house.decided(item));
            disputes.put(entry.ref(), known);
        }
        return known;
    }

    private CaptureLeft captureOfDispute(SettlementItem dispute) {
        SettlementItem capture = house.stored(dispute.ofReference());
        if (capture == null) {
            throw new IllegalStateException("dispute " + dispute.id() + " has no capture");
        }
        return captures.computeIfAbsent(dispute.ofReference(), reference -> house.left(capture));
    }

    private SettlementItem stored(Entry entry, ItemKind kind) {
        SettlementItem item = ids.contains(entry.ref()) ? null : house.stored(entry.ref());
        if (item == null || item.kind() != kind) {
            throw entry.line().wrong("ref " + entry.ref() + " is no " + kind + " above");
        }
        return item;
    }

    private static void requireLeft(Entry entry, CaptureLeft capture) {
        if (entry.amount() > capture.amountLeft()) {
            throw entry.line().wrong("amount is above the " + capture.amountLeft() + " left of " + entry.ref());
        }
    }

    private SettlementItem book(
            Entry entry, LocalDate day, @Nullable CaptureLeft capture, PlanView onDay, Costs costs) {
        SettlementEvent event = new SettlementEvent(
                entry.kind(),
                ItemOrigin.HISTORY,
                entry.id(),
                entry.ref(),
                capture == null ? null : capture.itemId(),
                day,
                entry.at(),
                amount(entry),
                entry.use(),
                "");
        return house.book(event, onDay.id(), costs);
    }

    private Money amount(Entry entry) {
        return new Money(entry.amount(), currency);
    }
}
