package countinghouse.web.till;

import countinghouse.kernel.Money;
import countinghouse.payments.Payments;
import countinghouse.sales.CashRounding;
import countinghouse.sales.CompleteSale.Tender;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a basket is being paid. Cash may be given in parts; other tenders pay a part or all that is left. Amounts are minor units.
 *
 * @param total to be paid, with tip and gift cards
 * @param cashGiven in parts that did not cover it
 * @param rounding how an amount in cash is rounded
 */
record Tendering(String currency, long total, long cashGiven, CashRounding rounding) implements Serializable {

    /** What happens to an amount of cash. */
    sealed interface Cash {
        /** It does not cover what is due; the rest is still to pay. */
        record Part(Tendering next) implements Cash {}

        /** It covers what is due; so much goes back. */
        record Covers(List<Tender> tenders, long change) implements Cash {}
    }

    long due() {
        return total - cashGiven;
    }

    /** What is due when all of it is paid in cash. */
    long dueInCash() {
        return rounding.of(total) - cashGiven;
    }

    /** @param received above zero */
    Cash cash(long received) {
        if (received < dueInCash()) {
            return new Cash.Part(new Tendering(currency, total, cashGiven + received, rounding));
        }
        return new Cash.Covers(
                List.of(new Tender.Cash(new Money(rounding.of(total), currency))), received - dueInCash());
    }

    /** A card pays the amount, after the cash that was put down. */
    List<Tender> card(Payments.CardMeans card, long amount) {
        return after(new Tender.Card(new Money(amount, currency), 0, card));
    }

    /** A gift card pays the amount, after the cash that was put down. */
    List<Tender> gift(String code, long amount) {
        return after(new Tender.Gift(new Money(amount, currency), code));
    }

    /** A wallet pays the amount, after the cash that was put down. @param code that the customer shows, or null to have one shown */
    List<Tender> wallet(@Nullable String code, long amount) {
        return after(new Tender.Wallet(new Money(amount, currency), code));
    }

    private List<Tender> after(Tender tender) {
        List<Tender> tenders = new ArrayList<>();
        if (cashGiven > 0) {
            tenders.add(new Tender.Cash(new Money(cashGiven, currency)));
        }
        tenders.add(tender);
        return tenders;
    }

    /** Another basket, the same cash; it is given back when it is more than the new total. */
    Tendering of(long newTotal) {
        return new Tendering(currency, newTotal, cashGiven < newTotal ? cashGiven : 0, rounding);
    }
}
