package countinghouse.web.door;

import countinghouse.platform.Settings;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The few pages that let something of another house in, or use what others must not: the one that frames the card verifier's page and
 * takes a selfie. All others stay closed.
 */
final class Guests {
    private static final Logger LOG = Logger.getLogger(Guests.class.getName());
    private static final Set<String> PAGES = Set.of("/apply/application.xhtml");
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");

    private final @Nullable String cardField;

    /** @param cardField the card verifier's origin, or null if none may be framed */
    Guests(@Nullable String cardField) {
        this.cardField = cardField;
    }

    /** CARD_FIELD_ORIGIN is one origin and nothing else, or it is not used: it becomes part of a header. */
    static Guests fromSettings() {
        return of(Settings.optional("CARD_FIELD_ORIGIN"));
    }

    static Guests of(@Nullable String origin) {
        if (origin != null && !ORIGIN.matcher(origin).matches()) {
            LOG.log(
                    Level.SEVERE,
                    "CARD_FIELD_ORIGIN is not an origin such as https://cards.example; no card page is framed");
            return new Guests(null);
        }
        return new Guests(origin);
    }

    /** The page's policy, with the frame that it may show. */
    String policy(String path, String policy) {
        boolean open = cardField != null && PAGES.contains(path) && !policy.contains("frame-src");
        return open ? policy + "; frame-src 'self' " + cardField : policy;
    }

    String permissions(String path) {
        return PAGES.contains(path) ? Headers.withCamera() : Headers.UNUSED;
    }
}
