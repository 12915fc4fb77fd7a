package countinghouse.settlement.control;

import static countinghouse.ledger.Ledger.Posting.credit;
import static countinghouse.ledger.Ledger.Posting.debit;

import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.ItemOrigin;
import countinghouse.settlement.entity.Payout;
import countinghouse.settlement.entity.SettlementEvent;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What payouts do to the books, on the first open day. */
@ApplicationScoped
public class PayoutMoney {
    @Inject
    private Tenancy tenancy;

    @Inject
    private Ledger ledger;

    @Inject
    private PlanBook plans;

    @Inject
    private Items items;

    @Inject
    private Batches batches;

    @Inject
    private Clock clock;

    boolean isHeld(Caller caller, LocalDate day) {
        return batches.isHeld(caller, day);
    }

    private LocalDate openDay(Caller caller, Instant now) {
        return ledger.openDay(caller, tenancy.merchant(caller).businessDay().of(now));
    }

    /** The money has left the platform's account. */
    void confirmed(Caller caller, Payout payout) {
        post(caller, "payout-confirmed", payout, Account.PAYOUTS_IN_TRANSIT, Account.BANK);
    }

    /** It is owed again, and goes out with the next payout. @param booked whether it had left the account: then it has come back there first */
    void returned(Caller caller, Payout payout, boolean booked) {
        if (booked) {
            post(caller, "payout-back", payout, Account.BANK, Account.PAYOUTS_IN_TRANSIT);
        }
        Instant now = clock.instant();
        LocalDate day = openDay(caller, now);
        SettlementEvent event = new SettlementEvent(
                ItemKind.PAYOUT_RETURNED,
                ItemOrigin.BANK,
                payout.id() + ":returned",
                payout.id(),
                null,
                day,
                now,
                payout.amount(),
                SettlementEvent.NO_CARD,
                "");
        items.book(caller, event, plans.planOn(caller, day).id(), countinghouse.settlement.Costs.only(0));
    }

    private void post(Caller caller, String event, Payout payout, Account debit, Account credit) {
        Instant now = clock.instant();
        ledger.post(
                caller,
                new Ledger.Entry(
                        event,
                        payout.id(),
                        "",
                        openDay(caller, now),
                        now,
                        List.of(debit(debit, payout.amount()), credit(credit, payout.amount()))));
    }
}
