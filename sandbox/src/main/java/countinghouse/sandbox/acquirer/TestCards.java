package countinghouse.sandbox.acquirer;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens this host knows. {@code tok_<card>_approved} is approved, {@code tok_<card>_declined_<code>} is declined
 * with that code; a card is one of the schemes' published test cards, of which only first six and last four are kept.
 */
final class TestCards {
    private static final Pattern TOKEN = Pattern.compile("tok_([a-z_]+?)_(approved|declined_([0-9A-Z]{2}))");
    private static final Map<String, Card> CARDS = cards();

    private TestCards() {}

    /** @param product CREDIT, DEBIT or PREPAID */
    record Card(String scheme, String bin, String lastFour, String product) {
        String networkData() {
            return "scheme=" + scheme + ";bin=" + bin + ";last4=" + lastFour + ";product=" + product
                    + ";region=DOMESTIC";
        }
    }

    record Presented(Card card, String responseCode) {}

    private static Map<String, Card> cards() {
        Map<String, Card> cards = new TreeMap<>();
        cards.put("visa", new Card("VISA", "424242", "4242", "CREDIT"));
        cards.put("visa_debit", new Card("VISA", "400005", "5556", "DEBIT"));
        cards.put("mc", new Card("MASTERCARD", "555555", "4444", "CREDIT"));
        cards.put("mc_debit", new Card("MASTERCARD", "520082", "8210", "DEBIT"));
        cards.put("mc_prepaid", new Card("MASTERCARD", "510510", "5100", "PREPAID"));
        cards.put("amex", new Card("AMEX", "378282", "0005", "CREDIT"));
        cards.put("discover", new Card("DISCOVER", "601111", "1117", "CREDIT"));
        cards.put("jcb", new Card("JCB", "356600", "0505", "CREDIT"));
        cards.put("unionpay", new Card("UNIONPAY", "620000", "0005", "CREDIT"));
        cards.put("unionpay_debit", new Card("UNIONPAY", "620500", "0004", "DEBIT"));
        return cards;
    }

    static Optional<Presented> find(String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String declined = matcher.group(3);
        return Optional.ofNullable(CARDS.get(matcher.group(1)))
                .map(card -> new Presented(card, declined == null ? "00" : declined));
    }
}
