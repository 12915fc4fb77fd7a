package countinghouse.payments.control;

import static countinghouse.ledger.Ledger.Posting.credit;
import static countinghouse.ledger.Ledger.Posting.debit;

import countinghouse.kernel.Money;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.payments.entity.Payment;
import countinghouse.platform.Caller;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * What money that moves is in the settlement book, and on which day. The product posts, whoever has asked: a key that may give refunds need
 * not be one that may sell.
 */
@ApplicationScoped
public class Postings {
    private static final String SELF = "payments";

    @Inject
    private Ledger ledger;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Clock clock;

    /** The merchant's business day now. */
    public LocalDate today(Caller caller) {
        return tenancy.merchant(system(caller)).businessDay().of(clock.instant());
    }

    /** The first open day from {@code own} on; it stays open until the transaction ends. */
    public LocalDate openDay(Caller caller, LocalDate own) {
        return ledger.openDay(system(caller), own);
    }

    /** The merchant is owed more: it was captured, or given back to it. */
    public void owe(Caller caller, String event, Payment payment, Booked booked) {
        post(
                caller,
                event,
                payment,
                booked,
                List.of(debit(Account.CLEARING, booked.amount()), credit(Account.MERCHANT_PAYABLE, booked.amount())));
    }

    /** The merchant is owed less. */
    public void take(Caller caller, String event, Payment payment, Booked booked) {
        post(
                caller,
                event,
                payment,
                booked,
                List.of(debit(Account.MERCHANT_PAYABLE, booked.amount()), credit(Account.CLEARING, booked.amount())));
    }

    private void post(Caller caller, String event, Payment payment, Booked booked, List<Ledger.Posting> postings) {
        ledger.post(
                system(caller),
                new Ledger.Entry(
                        event, booked.reference(), payment.storeId(), booked.day(), clock.instant(), postings));
    }

    private static Caller system(Caller caller) {
        return Caller.system(caller.tenant(), SELF);
    }

    /** @param reference id of the payment, refund or dispute */
    public record Booked(String reference, Money amount, LocalDate day) {}
}
