package countinghouse.web.open;

import countinghouse.security.Sessions;
import countinghouse.web.Session;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Lets a person in, and takes them where they wanted to go, or to their work. */
@Named
@ViewScoped
public class SignInPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Sessions sessions;

    @Inject
    private Session session;

    @Inject
    private ExternalContext external;

    private String email = "";
    private String password = "";
    private @Nullable String back;
    private @Nullable String bye;
    private @Nullable String over;

    public void signIn() throws IOException {
        String typed = password;
        password = "";
        session.enter(sessions.enter(email.strip(), typed, session.client()));
        if (session.isSignedIn()) {
            session.knowBrowser();
        }
        external.redirect(session.onward(back));
    }

    public boolean isLeft() {
        return bye != null;
    }

    /** Whether too many wrong codes ended the sign-in. */
    public boolean isEnded() {
        return over != null;
    }

    public @Nullable String getOver() {
        return over;
    }

    public void setOver(@Nullable String over) {
        this.over = over;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable String getBack() {
        return back;
    }

    public void setBack(@Nullable String back) {
        this.back = back;
    }

    public @Nullable String getBye() {
        return bye;
    }

    public void setBye(@Nullable String bye) {
        this.bye = bye;
    }
}
