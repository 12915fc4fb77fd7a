package countinghouse.web.till;

import countinghouse.platform.Settings;
import countinghouse.web.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The acquirer's own page in a frame, where a card is typed: its number never comes to us, but a token that is good for one payment. */
@Named
@RequestScoped
public class TypedCard {
    @Inject
    private TillPayment payment;

    @Inject
    private Session session;

    /** Address of the frame, or null where the acquirer has none. */
    public @Nullable String getFrame() {
        String origin = Settings.optional("CARD_TOKEN_ORIGIN");
        String own = Settings.optional("PUBLIC_URL");
        if (origin == null || own == null) {
            return null;
        }
        URI page = URI.create(own);
        return origin + "/acquirer/field?origin="
                + URLEncoder.encode(page.getScheme() + "://" + page.getRawAuthority(), StandardCharsets.UTF_8)
                + "&lang="
                + session.getLanguage();
    }

    /** The frame has told its token. */
    public void told() {
        Map<String, String> told =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String token = told.getOrDefault("token", "");
        String scheme = told.getOrDefault("scheme", "");
        String lastFour = told.getOrDefault("lastFour", "");
        if (token.matches("[!-~]{1,64}") && scheme.matches("[A-Z_]{2,20}") && lastFour.matches("[0-9]{4}")) {
            payment.getPayer().typed(token, scheme + " ••" + lastFour);
        }
    }
}
