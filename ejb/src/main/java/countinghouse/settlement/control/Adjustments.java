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
