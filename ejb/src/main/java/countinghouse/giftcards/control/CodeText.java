package countinghouse.giftcards.control;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * How a code is written: 14 random letters and digits of an alphabet without look-alikes (68 bits), and two check characters modulo the prime
 * 877, which find every single wrong character and every two neighbours changed over.
 */
final class CodeText {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final int RANDOM_PART = 14;
    private static final int LENGTH = 16;
    private static final int PRIME = 877;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CodeText() {}

    /** Sixteen characters, without gaps. */
    static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RANDOM_PART; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(BASE)));
        }
        return code.append(check(code)).toString();
    }

    /** What a person typed, as {@link #fresh} writes it; empty when it is no code. */
    static Optional<String> normal(String typed) {
        if (typed.length() > 3 * LENGTH) {
            return Optional.empty();
        }
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        boolean well = code.length() == LENGTH
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(code.subSequence(0, RANDOM_PART)).equals(code.substring(RANDOM_PART));
        return well ? Optional.of(code) : Optional.empty();
    }

    /** In groups of four, for people. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    static String end(String code) {
        return code.substring(LENGTH - 4);
    }

    private static String check(CharSequence part) {
        int sum = 0;
        for (int i = 0; i < part.length(); i++) {
            sum = (sum * BASE + ALPHABET.indexOf(part.charAt(i))) % PRIME;
        }
        return "" + ALPHABET.charAt(sum / BASE) + ALPHABET.charAt(sum % BASE);
    }
}
