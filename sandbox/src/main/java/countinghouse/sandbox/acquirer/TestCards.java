package countinghouse.sandbox.acquirer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tokens this host knows. {@code tok_<card>_approved} is approved, {@code tok_<card>_declined_<code>} is declined with that code,
 * {@code tok_<card>_disputed} is approved and then disputed, {@code tok_<card>_by_amount} is answered by the last two digits of the
 * amount, and {@code tok_<psp>_<first six>_<last four>} as a list outside says. A card is one of the schemes' published test cards, of which only first six and last four are kept.
 */
final class TestCards {
    private static final Pattern TOKEN =
            Pattern.compile("tok_([a-z_]+?)_(approved|disputed|by_amount|declined_([0-9A-Z]{2}))");
    private static final Map<String, Card> CARDS = cards();

    /** Whose rules the host's own {@code by_amount} tokens follow: they are for the last two digits. */
    private static final String OF_ENDINGS = "stitch";

    private final PublishedCards published;
    private final AmountRules ownRules;

    /** @param more a file of published test cards, or null */
    TestCards(@Nullable Path more) throws IOException {
        published = more == null ? PublishedCards.NONE : PublishedCards.read(more);
        ownRules = published.amounts().getOrDefault(OF_ENDINGS, AmountRules.OF_ENDINGS);
    }

    /**
     * @param product CREDIT, DEBIT, PREPAID or COMMERCIAL
     * @param country of the issuer
     */
    record Card(String scheme, String bin, String lastFour, String product, String country) {
        /** @param currency of the payment, by which the merchant's country is guessed */
        String networkData(String currency) {
            return "scheme=" + scheme + ";bin=" + bin + ";last4=" + lastFour + ";product=" + product + ";region="
                    + Regions.of(country, currency);
        }
    }

    /**
     * @param behaviour the code it is answered with, {@link #DISPUTED} or {@link #BY_AMOUNT}
     * @param amounts what amounts ask for where they decide
     */
    record Presented(Card card, String behaviour, AmountRules amounts) {
        static final String DISPUTED = "disputed";
        static final String BY_AMOUNT = "by_amount";

        /** @param amount in minor units of the currency */
        String responseCode(long amount, String currency) {
            if (behaviour.equals(BY_AMOUNT)) {
                return amounts.code(amount, currency);
            }
            return isDisputed() ? "00" : behaviour;
        }

        boolean isDisputed() {
            return behaviour.equals(DISPUTED);
        }
    }

    private static Map<String, Card> cards() {
        Map<String, Card> cards = new TreeMap<>();
        cards.put("visa", new Card("VISA", "424242", "4242", "CREDIT", "US"));
        cards.put("visa_debit", new Card("VISA", "400005", "5556", "DEBIT", "US"));
        cards.put("visa_business", new Card("VISA", "448438", "1111", "COMMERCIAL", "US"));
        cards.put("visa_gb", new Card("VISA", "400000", "0000", "CREDIT", "GB"));
        cards.put("mc", new Card("MASTERCARD", "555555", "4444", "CREDIT", "US"));
        cards.put("mc_debit", new Card("MASTERCARD", "520082", "8210", "DEBIT", "US"));
        cards.put("mc_prepaid", new Card("MASTERCARD", "510510", "5100", "PREPAID", "US"));
        cards.put("mc_de", new Card("MASTERCARD", "555553", "3055", "CREDIT", "DE"));
        cards.put("amex", new Card("AMEX", "378282", "0005", "CREDIT", "US"));
        cards.put("discover", new Card("DISCOVER", "601111", "1117", "CREDIT", "US"));
        cards.put("jcb", new Card("JCB", "356600", "0505", "CREDIT", "JP"));
        cards.put("unionpay", new Card("UNIONPAY", "620000", "0005", "CREDIT", "CN"));
        cards.put("unionpay_debit", new Card("UNIONPAY", "620500", "0004", "DEBIT", "CN"));
        return cards;
    }

    Optional<Presented> find(String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return Optional.ofNullable(published.byToken().get(token));
        }
        String declined = matcher.group(3);
        String otherwise = matcher.group(2).equals("approved") ? "00" : matcher.group(2);
        return Optional.ofNullable(CARDS.get(matcher.group(1)))
                .map(card -> new Presented(card, declined == null ? otherwise : declined, ownRules));
    }

    /**
     * The token of a card that is typed: of the list where there is one, else of the few that are built in. Empty for any other number.
     *
     * @param expiry {@code MM/YY}
     */
    Optional<String> typed(String digits, String expiry, String cvc) {
        return published.typed().tokenOf(digits, expiry, cvc);
    }
}
