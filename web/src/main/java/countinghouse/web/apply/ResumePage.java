package countinghouse.web.apply;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.Resuming;
import countinghouse.security.SignedIn;
import countinghouse.web.Session;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Where a link to another device leads, once its reader has signed in: to its step, in the merchant it was made for. */
@Named
@RequestScoped
public class ResumePage {
    @Inject
    private Resuming resuming;

    @Inject
    private Session session;

    private String token = "";

    /** A link names no merchant: each one that the person belongs to is asked for it. */
    public @Nullable String open() {
        for (SignedIn.Membership membership : session.person().memberships()) {
            String step = step(membership.tenantId());
            if (step != null) {
                session.choose(membership.tenantId());
                return "/apply/application.xhtml?faces-redirect=true&step=" + step;
            }
        }
        return null;
    }

    private @Nullable String step(String tenant) {
        try {
            return resuming.follow(session.person().in(tenant).at(session.getSessionId()), token);
        } catch (Refusal elsewhere) {
            return null;
        } catch (EJBException wrapped) {
            if (!(wrapped.getCause() instanceof Refusal)) {
                throw wrapped;
            }
            return null;
        }
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token == null ? "" : token;
    }
}
