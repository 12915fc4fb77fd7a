package countinghouse.web.door;

import countinghouse.platform.Settings;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The few pages that let something of another house in, or use what others must not: the one that frames the card verifier's page and
 * takes a selfie, and the till, which frames the field of the acquirer where a card is typed. All others stay closed.
 */
final class Guests {
    private static final Logger LOG = Logger.getLogger(Guests.class.getName());
    private static final Set<String> PAGES = Set.of("/apply/application.xhtml");
    private static final String TILL = "/till/till.xhtml";
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");

    private final @Nullable String cardField;
    private final @Nullable String tokenField;

    /**
     * @param cardField the card verifier's origin, or null if none may be framed
     * @param tokenField the origin of the acquirer's field, or null
     */
    Guests(@Nullable String cardField, @Nullable String tokenField) {
        this.cardField = cardField;
        this.tokenField = tokenField;
    }

    /** CARD_FIELD_ORIGIN is one origin and nothing else, or it is not used: it becomes part of a header. */
    static Guests fromSettings() {
        return new Guests(
                origin("CARD_FIELD_ORIGIN", Settings.optional("CARD_FIELD_ORIGIN")),
                origin("CARD_TOKEN_ORIGIN", Settings.optional("CARD_TOKEN_ORIGIN")));
    }

    /** The card verifier's alone. */
    static Guests of(@Nullable String origin) {
        return new Guests(origin("CARD_FIELD_ORIGIN", origin), null);
    }

    private static @Nullable String origin(String setting, @Nullable String origin) {
        if (origin != null && !ORIGIN.matcher(origin).matches()) {
            LOG.log(Level.SEVERE, setting + " is not an origin such as https://cards.example; no card page is framed");
            return null;
        }
        return origin;
    }

    /** The page's policy, with the frame that it may show. */
    String policy(String path, String policy) {
        String guest = PAGES.contains(path) ? cardField : path.equals(TILL) ? tokenField : null;
        return guest != null && !policy.contains("frame-src") ? policy + "; frame-src 'self' " + guest : policy;
    }

    String permissions(String path) {
        return PAGES.contains(path) ? Headers.withCamera() : Headers.UNUSED;
    }
}
