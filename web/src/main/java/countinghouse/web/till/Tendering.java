package countinghouse.web.till;

import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.sales.CompleteSale.Tender;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How a basket is being paid. Cash may be given in parts; the last tender covers what is left. Amounts are minor units.
 *
 * @param total of the basket
 * @param cashGiven in parts that did not cover it
 */
record Tendering(String currency, long total, long cashGiven) implements Serializable {

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

    /** @param received above zero */
    Cash cash(long received) {
        if (received < due()) {
            return new Cash.Part(new Tendering(currency, total, cashGiven + received));
        }
        return new Cash.Covers(List.of(new Tender.Cash(new Money(total, currency))), received - due());
    }

    /** A card pays all that is due. */
    List<Tender> card(String token) {
        List<Tender> tenders = new ArrayList<>();
        if (cashGiven > 0) {
            tenders.add(new Tender.Cash(new Money(cashGiven, currency)));
        }
        tenders.add(new Tender.Card(new Money(due(), currency), token, EntryMode.KEYED, null));
        return tenders;
    }

    /** Another basket, the same cash; it is given back when it is more than the new total. */
    Tendering of(long newTotal) {
        return new Tendering(currency, newTotal, cashGiven < newTotal ? cashGiven : 0);
    }
}
