package countinghouse.sandbox.acquirer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Published test cards that may be typed, and the tokens they stand for; no other number is taken. Of a number only a digest is kept, under
 * a key that this process made for itself.
 */
final class TypedCards {
    private static final String DIGEST = "HmacSHA256";

    /** Where no list is loaded. */
    static final TypedCards BUILT_IN = new TypedCards(Map.ofEntries(
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
                    Map.entry("4000000000000069", "tok_visa_declined_54"))
            .entrySet()
            .stream()
            .map(card -> new Number(card.getKey(), "future", "any", true, card.getValue()))
            .toList());

    private final byte[] key = new byte[32];
    private final Map<String, List<Meaning>> byDigest = new HashMap<>();

    /**
     * A number as it was published.
     *
     * @param expiry {@code MM/YY}, or another word where any will do
     * @param cvc digits, or another word where any will do
     * @param outright false where it was published for verifications, and so says less about payments than another that has its number
     * @param token what it stands for
     */
    record Number(String digits, String expiry, String cvc, boolean outright, String token) {
        @Override
        public String toString() {
            return "Number[" + token + "]";
        }
    }

    private record Meaning(String expiry, String cvc, boolean outright, String token) {
        /** Several companies publish some numbers: the one whose expiry and code were typed comes first, one that has others last. */
        int rank(String typedExpiry, String typedCvc) {
            boolean own = expiry.matches("[0-9]{2}/[0-9]{2}");
            boolean fits = own && expiry.equals(typedExpiry) && (!cvc.matches("[0-9]+") || cvc.equals(typedCvc));
            if (fits) {
                return 0;
            }
            return own ? 3 : outright ? 1 : 2;
        }
    }

    TypedCards(List<Number> numbers) {
        new SecureRandom().nextBytes(key);
        for (Number number : numbers) {
            byDigest.computeIfAbsent(digest(number.digits()), digits -> new ArrayList<>())
                    .add(new Meaning(number.expiry(), number.cvc(), number.outright(), number.token()));
        }
    }

    /**
     * What a typed card stands for.
     *
     * @param expiry {@code MM/YY}
     */
    Optional<String> tokenOf(String digits, String expiry, String cvc) {
        return byDigest.getOrDefault(digest(digits), List.of()).stream()
                .min(Comparator.comparingInt(meaning -> meaning.rank(expiry, cvc)))
                .map(Meaning::token);
    }

    private String digest(String digits) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(key, DIGEST));
            return HexFormat.of().formatHex(mac.doFinal(digits.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
