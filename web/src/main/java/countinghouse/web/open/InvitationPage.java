package countinghouse.web.open;

import countinghouse.kernel.Refusal;
import countinghouse.security.Invitations;
import countinghouse.security.Invitations.Offer;
import countinghouse.web.Session;
import jakarta.ejb.EJBException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where the link of an invitation leads. Opening it changes nothing: mail programs open links, too. */
@Named
@ViewScoped
public class InvitationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Invitations invitations;

    @Inject
    private Session session;

    @Inject
    private ExternalContext external;

    private String token = "";
    private @Nullable Offer offer;

    public void load() {
        try {
            offer = invitations.offer(token);
        } catch (Refusal invalid) {
            offer = null;
        } catch (EJBException wrapped) {
            if (!(wrapped.getCause() instanceof Refusal)) {
                throw wrapped;
            }
            offer = null;
        }
    }

    public void accept() throws IOException {
        String tenant = invitations.accept(session.getUserId(), token);
        session.refresh(true);
        if (session.person().memberships().stream().anyMatch(m -> m.tenantId().equals(tenant))) {
            session.choose(tenant);
        }
        external.redirect(session.getHome());
    }

    /** Signed in as the person whom the mail was sent to. */
    public boolean isAddressee() {
        Offer made = offer;
        return made != null && session.isSignedIn() && session.getEmail().equals(made.email());
    }

    /** To the sign-in page, and back to this link. */
    public String getToSignIn() {
        return "/sign-in.xhtml?back=" + URLEncoder.encode("/invitation.xhtml?token=" + token, StandardCharsets.UTF_8);
    }

    public @Nullable Offer getOffer() {
        return offer;
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token == null ? "" : token;
    }
}
