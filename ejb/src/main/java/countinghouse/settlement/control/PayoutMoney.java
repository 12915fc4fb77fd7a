package countinghouse.settlement.control;

import static countinghouse.ledger.Ledger.Posting.credit;
import static countinghouse.ledger.Ledger.Posting.debit;

import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.ItemOrigin;
import countinghouse.settlement.entity.Payout;
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
    private Ledger ledger;

    @Inject
    private OpenDayItems items;

    @Inject
    private Batches batches;

    @Inject
    private Clock clock;

    boolean isHeld(Caller caller, LocalDate day) {
        return batches.isHeld(caller, day);
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
        items.book(
                caller,
                new OpenDayItems.Booking(
                        ItemKind.PAYOUT_RETURNED,
                        ItemOrigin.BANK,
                        payout.id() + ":returned",
                        payout.id(),
                        payout.amount(),
                        ""));
    }

    private void post(Caller caller, String event, Payout payout, Account debit, Account credit) {
        Instant now = clock.instant();
        ledger.post(
                caller,
                new Ledger.Entry(
                        event,
                        payout.id(),
                        "",
                        items.openDay(caller, now),
                        now,
                        List.of(debit(debit, payout.amount()), credit(credit, payout.amount()))));
    }
}
