package countinghouse.onboarding.control;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** A typed name is the stated one when only case, spacing or the width of its letters differ. */
final class SignerName {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");

    private SignerName() {}

    static boolean isOneOf(Collection<String> names, String typed) {
        String plain = plain(typed);
        return !plain.isEmpty() && names.stream().map(SignerName::plain).anyMatch(plain::equals);
    }

    private static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(letters).replaceAll("");
    }
}
