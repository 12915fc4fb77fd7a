package countinghouse.security.control;

import com.nulabinc.zxcvbn.Zxcvbn;
import countinghouse.kernel.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which passwords are taken: long ones that are not guessed early. How early is estimated by zxcvbn, whose lists hold the passwords of known
 * breaches, names and words. No rules of composition.
 */
final class PasswordRules {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_LETTERS = 5;
    /** Of a long one the estimate looks at the beginning: its time grows fast with the length. */
    private static final int LOOKED_AT = 64;

    private static final double EARLIEST_GUESS_LOG10 = 9;
    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRules() {}

    /** @throws Refusal person.password-short, person.password-common */
    static void refuseUnfit(String password, String email, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST || password.length() > LONGEST) {
            throw Refusal.invalid("person.password-short");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String mailbox = email.strip().toLowerCase(Locale.ROOT).split("@", 2)[0];
        if (lower.codePoints().distinct().count() < FEWEST_LETTERS
                || lower.contains("password")
                || lower.contains(mailbox) && mailbox.length() > 4
                || guessed(password, own(mailbox, email, name))) {
            throw Refusal.invalid("person.password-common");
        }
    }

    private static boolean guessed(String password, List<String> own) {
        String start = password.substring(0, Math.min(LOOKED_AT, password.length()));
        return ESTIMATE.measure(start, own).getGuessesLog10() < EARLIEST_GUESS_LOG10;
    }

    /** What somebody who knows the person tries first. */
    private static List<String> own(String mailbox, String email, String name) {
        List<String> own = new ArrayList<>(List.of(mailbox, email, name, "countinghouse"));
        own.addAll(Arrays.asList(mailbox.split("[^\\p{L}\\p{N}]+")));
        own.addAll(Arrays.asList(name.split("\\s+")));
        own.removeIf(String::isBlank);
        return own;
    }
}
