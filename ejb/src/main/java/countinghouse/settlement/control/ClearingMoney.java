package countinghouse.settlement.control;

import static countinghouse.ledger.Ledger.Posting.credit;
import static countinghouse.ledger.Ledger.Posting.debit;

import countinghouse.kernel.Money;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.settlement.entity.ClearedLine;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

/** What the acquirer's money does to a merchant's settlement book, on the first open day. What the merchant is owed is not touched. */
@ApplicationScoped
public class ClearingMoney {
    @Inject
    private Tenancy tenancy;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    Instant now() {
        return clock.instant();
    }

    /** @return the entry's id; empty where the lines undo each other and nothing is to be posted */
    String received(Caller caller, Shares.Part part, List<ClearedLine> lines) {
        String currency = part.currency();
        Money bank = sum(currency, lines, line -> line.sums().net());
        Money interchange = sum(currency, lines, line -> line.passedOn().interchange());
        Money scheme = sum(currency, lines, line -> line.passedOn().scheme());
        Money clearing = sum(currency, lines, ClearedLine::expected);
        Money suspense = sum(currency, lines, ClearedLine::suspense);
        return post(
                caller,
                "acquirer-paid",
                part.reportId(),
                List.of(
                        debit(Account.BANK, bank),
                        debit(Account.FEE_INTERCHANGE, interchange),
                        debit(Account.FEE_SCHEME, scheme),
                        credit(Account.CLEARING, clearing),
                        credit(Account.SUSPENSE, suspense)));
    }

    void writeOff(Caller caller, ClearedLine line) {
        Money suspense = new Money(line.suspense(), line.currency());
        post(
                caller,
                "suspense-settled",
                "",
                List.of(debit(Account.SUSPENSE, suspense), credit(Account.ADJUSTMENTS, suspense)));
    }

    private static Money sum(String currency, List<ClearedLine> lines, ToLongFunction<ClearedLine> part) {
        return new Money(lines.stream().mapToLong(part).reduce(0, Math::addExact), currency);
    }

    private String post(Caller caller, String event, String reference, List<Ledger.Posting> all) {
        List<Ledger.Posting> postings =
                all.stream().filter(posting -> !posting.amount().isZero()).toList();
        if (postings.isEmpty()) {
            return "";
        }
        Instant now = clock.instant();
        return ledger.post(
                caller,
                new Ledger.Entry(
                        event,
                        reference,
                        "",
                        ledger.openDay(
                                caller, tenancy.merchant(caller).businessDay().of(now)),
                        now,
                        postings));
    }
}
