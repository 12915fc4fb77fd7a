package countinghouse.web.open;

import countinghouse.security.Passwords;
import countinghouse.security.People;
import countinghouse.web.Session;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Sends a link once more: to set a new password, or to confirm the address. The page answers the same whoever asks. */
@Named
@ViewScoped
public class ForgotPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Passwords passwords;

    @Inject
    private People people;

    @Inject
    private Session session;

    private String email = "";
    private boolean sent;

    public void forgot() {
        passwords.forgot(email.strip(), session.client());
        sent = true;
    }

    public void resend() {
        people.resendConfirmation(email.strip(), session.client());
        sent = true;
    }

    public boolean isSent() {
        return sent;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
