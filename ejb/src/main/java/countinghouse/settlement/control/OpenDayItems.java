package countinghouse.settlement.control;

import countinghouse.kernel.Money;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.settlement.Costs;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.ItemOrigin;
import countinghouse.settlement.entity.SettlementEvent;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Books what no acquirer saw on the first open day, and has that day closed, so that nothing waits for the merchant's next sale. */
@ApplicationScoped
public class OpenDayItems {
    @Inject
    private Tenancy tenancy;

    @Inject
    private Ledger ledger;

    @Inject
    private PlanBook plans;

    @Inject
    private Items items;

    @Inject
    private NextClose next;

    @Inject
    private Clock clock;

    /** @param of reference of what it is about, or empty */
    record Booking(ItemKind kind, ItemOrigin origin, String reference, String of, Money amount, String note) {}

    LocalDate openDay(Caller caller, Instant now) {
        return ledger.openDay(caller, tenancy.merchant(caller).businessDay().of(now));
    }

    /** @return the day it counts to */
    LocalDate book(Caller caller, Booking booking) {
        Instant now = clock.instant();
        LocalDate day = openDay(caller, now);
        SettlementEvent event = new SettlementEvent(
                booking.kind(),
                booking.origin(),
                booking.reference(),
                booking.of(),
                null,
                day,
                now,
                booking.amount(),
                SettlementEvent.NO_CARD,
                booking.note());
        items.book(caller, event, plans.planOn(caller, day).id(), Costs.only(0));
        next.follow(caller);
        return day;
    }
}
