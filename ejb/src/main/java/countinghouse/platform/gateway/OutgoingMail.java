package countinghouse.platform.gateway;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person.
 *
 * @param messageId unique and stable over retries, without angle brackets, such as {@code ntf_1@countinghouse}
 * @param from the sender's address
 * @param to the one recipient's address
 * @param content what it says
 */
public record OutgoingMail(String messageId, String from, String to, Content content) {

    /**
     * @param subject one line
     * @param text the plain text
     * @param html the same as HTML, or null
     * @param locale the language it is written in
     */
    public record Content(
            String subject, String text, @Nullable String html, Locale locale) {}

    public OutgoingMail {
        refuseControls("message id", messageId);
        refuseControls("from", from);
        refuseControls("to", to);
        refuseControls("subject", content.subject());
    }

    /** A line break in a header field would let its writer add header fields. */
    private static void refuseControls(String field, String value) {
        if (value.isEmpty() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("empty or control character in mail " + field);
        }
    }

    @Override
    public String toString() {
        return "OutgoingMail[" + messageId + "]";
    }
}
