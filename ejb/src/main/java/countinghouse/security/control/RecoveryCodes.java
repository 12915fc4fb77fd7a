package countinghouse.security.control;

import countinghouse.kernel.Tokens;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ten codes of 16 letters and digits (79 bits: a plain hash keeps them), in groups of four, without look-alikes. */
final class RecoveryCodes {
    static final int COUNT = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> fresh() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            codes.add(one());
        }
        return codes;
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** Typed with or without its hyphens, in any case. */
    static String hash(String personId, String code) {
        return Tokens.hash(personId + "|" + code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }
}
