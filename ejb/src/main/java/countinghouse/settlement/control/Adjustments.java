package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.settlement.Costs;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.ItemOrigin;
import countinghouse.settlement.entity.SettlementEvent;
import countinghouse.settlement.entity.SettlementItem;
import countinghouse.tenancy.MerchantView;
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
    private PlanBook plans;

    @Inject
    private Items items;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    Instant now() {
        return clock.instant();
    }

    LocalDate openDay(Caller operator, Instant now) {
        return ledger.openDay(operator, tenancy.merchant(operator).businessDay().of(now));
    }

    /** So that two people cannot give back the same reserve. */
    void holdBook(Caller operator) {
        ledger.holdForClosing(operator);
    }

    /** Reference of the adjustment that corrects an item's fees. */
    static String correctionOf(SettlementItem item) {
        return "fee-" + item.id();
    }

    /** Makes up for fees that were not what was agreed. @param back above zero what the merchant gets back @return the day it counts to */
    LocalDate correct(Caller system, SettlementItem item, Money back, String note) {
        Instant now = clock.instant();
        LocalDate day = openDay(system, now);
        SettlementEvent event = new SettlementEvent(
                ItemKind.ADJUSTMENT,
                ItemOrigin.CONTRACT,
                correctionOf(item),
                item.reference(),
                null,
                day,
                now,
                back,
                SettlementEvent.NO_CARD,
                note);
        items.book(system, event, plans.planOn(system, day).id(), Costs.only(0));
        return day;
    }

    String book(Caller operator, long amount, String reason) {
        if (amount == 0 || Math.abs(amount) > HIGHEST) {
            throw Refusal.invalid("money.amount");
        }
        Instant now = clock.instant();
        MerchantView merchant = tenancy.merchant(operator);
        LocalDate day = ledger.openDay(operator, merchant.businessDay().of(now));
        String reference = Ids.next("adj");
        SettlementEvent event = new SettlementEvent(
                ItemKind.ADJUSTMENT,
                ItemOrigin.OPERATOR,
                reference,
                "",
                null,
                day,
                now,
                new Money(amount, merchant.currency()),
                SettlementEvent.NO_CARD,
                reason);
        items.book(operator, event, plans.planOn(operator, day).id(), Costs.only(0));
        audit.record(
                operator, "balance.adjusted", reference, Map.of("amount", Long.toString(amount), "reason", reason));
        return reference;
    }
}
