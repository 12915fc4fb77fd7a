package countinghouse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Leaves, from any page. */
@Named
@RequestScoped
public class SignOutPage {
    @Inject
    private Session session;

    public String signOut() {
        session.leave();
        return "/sign-in.xhtml?faces-redirect=true&bye=1";
    }
}
