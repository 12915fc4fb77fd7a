package countinghouse.sandbox.acquirer;

import java.util.Map;
import java.util.Optional;

/** Published test cards that may be typed, and the tokens they stand for; no other number is taken. */
final class TypedCards {
    private static final Map<String, String> TOKENS = Map.ofEntries(
            Map.entry("4242424242424242", "tok_visa_approved"),
            Map.entry("4000056655665556", "tok_visa_debit_approved"),
            Map.entry("5555555555554444", "tok_mc_approved"),
            Map.entry("5200828282828210", "tok_mc_debit_approved"),
            Map.entry("5105105105105100", "tok_mc_prepaid_approved"),
            Map.entry("378282246310005", "tok_amex_approved"),
            Map.entry("6011111111111117", "tok_discover_approved"),
            Map.entry("3566002020360505", "tok_jcb_approved"),
            Map.entry("6200000000000005", "tok_unionpay_approved"),
            Map.entry("4000000000000002", "tok_visa_declined_05"),
            Map.entry("4000000000009995", "tok_visa_declined_51"),
            Map.entry("4000000000000069", "tok_visa_declined_54"));

    private TypedCards() {}

    static Optional<String> tokenOf(String digits) {
        return Optional.ofNullable(TOKENS.get(digits));
    }
}
