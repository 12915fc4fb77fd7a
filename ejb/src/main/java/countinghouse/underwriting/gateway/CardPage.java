package countinghouse.underwriting.gateway;

import java.net.URI;
import java.time.Instant;

/**
 * A page of the provider on which a card is entered; to be shown in a frame.
 *
 * @param session names it here and in the page's message to the framing window: {@code {"type":"card-verification","session":…}}
 * @param page lies in the origin that the setting CARD_FIELD_ORIGIN names; whoever has it may enter a card, so it is shown to the applicant
 *     only and never logged
 * @param expiresAt after which nothing can be entered any more
 */
public record CardPage(String session, URI page, Instant expiresAt) {

    @Override
    public String toString() {
        return "CardPage[" + session + "]";
    }
}
