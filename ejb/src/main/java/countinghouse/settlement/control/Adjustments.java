package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.ItemOrigin;
import countinghouse.settlement.entity.SettlementItem;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Amounts that a person of the operator's books, on the first open day. */
@ApplicationScoped
public class Adjustments {
    static final int LONGEST_NOTE = 200;
    private static final long HIGHEST = 99_999_999_999_999L;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Ledger ledger;

    @Inject
    private OpenDayItems items;

    @Inject
    private NextClose next;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    Instant now() {
        return clock.instant();
    }

    LocalDate openDay(Caller operator, Instant now) {
        return items.openDay(operator, now);
    }

    /** So that two people cannot give back the same reserve. */
    void holdBook(Caller operator) {
        ledger.holdForClosing(operator);
    }

    /** So that what was decided does not wait for the merchant's next sale. */
    void haveClosed(Caller operator) {
        next.follow(operator);
    }

    /** Reference of the adjustment that corrects an item's fees. */
    static String correctionOf(SettlementItem item) {
        return "fee-" + item.id();
    }

    /** Makes up for fees that were not what was agreed. @param back above zero what the merchant gets back @return the day it counts to */
    LocalDate correct(Caller system, SettlementItem item, Money back, String note) {
        return items.book(
                system,
                new OpenDayItems.Booking(
                        ItemKind.ADJUSTMENT, ItemOrigin.CONTRACT, correctionOf(item), item.reference(), back, note));
    }

    String book(Caller operator, long amount, String reason) {
        if (amount == 0 || Math.abs(amount) > HIGHEST) {
            throw Refusal.invalid("money.amount");
        }
        String reference = Ids.next("adj");
        Money adjusted = new Money(amount, tenancy.merchant(operator).currency());
        items.book(
                operator,
                new OpenDayItems.Booking(ItemKind.ADJUSTMENT, ItemOrigin.OPERATOR, reference, "", adjusted, reason));
        audit.record(
                operator, "balance.adjusted", reference, Map.of("amount", Long.toString(amount), "reason", reason));
        return reference;
    }
}
