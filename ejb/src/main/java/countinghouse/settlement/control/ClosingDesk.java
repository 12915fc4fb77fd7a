package countinghouse.settlement.control;

import static countinghouse.ledger.Ledger.Posting.credit;
import static countinghouse.ledger.Ledger.Posting.debit;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementDayClosed;
import countinghouse.settlement.entity.ClosedDay;
import countinghouse.settlement.entity.Payout;
import countinghouse.settlement.entity.SettlementBatch;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Keeps what a closed day came to, posts it, and makes its payout. */
@ApplicationScoped
public class ClosingDesk {
    @Inject
    private PayoutBook payouts;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Ledger ledger;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    String currency(Caller caller) {
        return tenancy.merchant(caller).currency();
    }

    void keep(Caller caller, PlanView plan, ClosedDay closed, String currency) {
        SettlementDay day = closed.day();
        SettlementBatch batch = new SettlementBatch(Ids.next("stl"), currency, plan, closed, clock.instant());
        payouts.keep(caller, batch);
        post(caller, batch, closed, currency);
        if (day.payout() > 0) {
            LocalDate due = BankDays.of(currency)
                    .after(day.businessDay(), plan.plan().payout().delay());
            payouts.create(caller, new Payout(Ids.next("pyt"), batch, currency, due));
        }
        audit.record(
                caller,
                "settlement.day-closed",
                batch.id(),
                Map.of(
                        "day", day.businessDay().toString(),
                        "net", Long.toString(day.net()),
                        "payout", Long.toString(day.payout())));
        outbox.publish(caller, new SettlementDayClosed(day.businessDay()));
    }

    private void post(Caller caller, SettlementBatch batch, ClosedDay closed, String currency) {
        SettlementDay day = closed.day();
        Book book = new Book(caller, batch, closed, currency);
        book.move(
                "reserve-withheld",
                Account.MERCHANT_PAYABLE,
                Account.RESERVE,
                day.figures().reserveWithheld());
        book.move(
                "reserve-released",
                Account.RESERVE,
                Account.MERCHANT_PAYABLE,
                day.figures().reserveReleased());
        book.move(
                "service-fees",
                Account.MERCHANT_PAYABLE,
                Account.FEE_SERVICE,
                closed.services().total());
        book.move("payout", Account.MERCHANT_PAYABLE, Account.PAYOUTS_IN_TRANSIT, day.payout());
    }

    private final class Book {
        private final Caller caller;
        private final SettlementBatch batch;
        private final ClosedDay closed;
        private final String currency;

        Book(Caller caller, SettlementBatch batch, ClosedDay closed, String currency) {
            this.caller = caller;
            this.batch = batch;
            this.closed = closed;
            this.currency = currency;
        }

        void move(String event, Account debit, Account credit, long minor) {
            if (minor != 0) {
                Money amount = new Money(minor, currency);
                ledger.post(
                        caller,
                        new Ledger.Entry(
                                event,
                                batch.id(),
                                "",
                                batch.businessOn(),
                                batch.closedAt(),
                                List.of(debit(debit, amount), credit(credit, amount))));
            }
        }
    }
}
