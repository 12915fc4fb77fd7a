package countinghouse.sandbox.mail;

import java.time.Instant;
import java.util.List;

/**
 * A message as it was received.
 *
 * @param html empty if it has none
 */
record Mail(
        String id,
        Instant receivedAt,
        String messageId,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        String language) {

    Mail {
        to = List.copyOf(to);
    }
}
