package countinghouse.sandbox.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes the readable parts out of a MIME message. */
final class MailReader {
    private MailReader() {}

    /** The first part of that type, or the empty string. */
    static String first(MimeMessage message, String type) throws MessagingException, IOException {
        return firstOf(message, type);
    }

    static String header(MimeMessage message, String name) throws MessagingException {
        @Nullable String value = message.getHeader(name, null);
        return value == null ? "" : value;
    }

    private static String firstOf(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = firstOf(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
