package countinghouse.onboarding.control;

import countinghouse.kernel.CardNumbers;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.Correspondence;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a letter. It is plain text everywhere: in the mail and, escaped, on pages. What a mail program makes a link of must lead to
 * the application, so that nobody learns to follow other links in letters of ours.
 */
final class LetterRules {
    static final int LONGEST_TITLE = 60;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");
    private static final Pattern LINK =
            Pattern.compile("(?i)(?<![a-z0-9])(?:[a-z][a-z0-9+.-]{0,20}://|www\\.|(?:mailto|javascript|data|tel|sms):"
                    + "|(?:[a-z0-9-]+\\.)+[a-z]{2,24}/)[\\x21-\\x7e]*");
    private static final Pattern STOPS = Pattern.compile("[.,;:!?)\"']+$");

    private LetterRules() {}

    static String key(String key) {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.invalid("letter.sent");
        }
        return key;
    }

    static String subject(String typed) {
        String subject = typed.strip();
        if (subject.isEmpty()
                || subject.length() > Correspondence.LONGEST_SUBJECT
                || subject.codePoints().anyMatch(LetterRules::unseen)) {
            throw Refusal.invalid("letter.subject");
        }
        return plain(subject);
    }

    /** @param link the only one that may stand in it */
    static String text(String typed, String link) {
        String text = lines(typed);
        if (text.isEmpty() || text.length() > Correspondence.LONGEST_TEXT || odd(text)) {
            throw Refusal.invalid("letter.text");
        }
        Matcher links = LINK.matcher(text);
        while (links.find()) {
            if (!STOPS.matcher(links.group()).replaceFirst("").equals(link)) {
                throw new Refusal(Refusal.Kind.INVALID, "letter.link", Map.of("link", links.group()));
            }
        }
        return plain(text);
    }

    /** The applicant's words may hold what they like: no page and no mail makes a link of them. */
    static String reply(String typed) {
        String text = lines(typed);
        if (text.isEmpty() || text.length() > Correspondence.LONGEST_REPLY || odd(text)) {
            throw Refusal.invalid("reply.text");
        }
        if (CardNumbers.foundIn(text)) {
            throw Refusal.invalid("letter.card");
        }
        return text;
    }

    /** What is wrong with a template, whose places are not filled in yet; null for nothing. */
    static @Nullable String fault(String subject, String text) {
        try {
            subject(PLACE.matcher(subject).replaceAll("x"));
            text(PLACE.matcher(text).replaceAll("x"), "");
            return null;
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static String plain(String text) {
        Matcher place = PLACE.matcher(text);
        if (place.find()) {
            throw new Refusal(Refusal.Kind.INVALID, "letter.place", Map.of("place", place.group()));
        }
        if (CardNumbers.foundIn(text)) {
            throw Refusal.invalid("letter.card");
        }
        return text;
    }

    private static String lines(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static boolean odd(String text) {
        return text.codePoints().anyMatch(c -> c != '\n' && c != '\t' && unseen(c));
    }

    /** Controls, and what turns the direction of writing. */
    private static boolean unseen(int c) {
        return Character.isISOControl(c)
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069
                || c == 0x2028
                || c == 0x2029;
    }
}
