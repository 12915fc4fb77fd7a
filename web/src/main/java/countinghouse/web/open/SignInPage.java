package countinghouse.web.open;

import countinghouse.security.People;
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
    private People people;

    @Inject
    private Session session;

    @Inject
    private ExternalContext external;

    private String email = "";
    private String password = "";
    private @Nullable String back;
    private @Nullable String bye;

    public void signIn() throws IOException {
        String typed = password;
        password = "";
        session.enter(people.signIn(email.strip(), typed));
        external.redirect(session.onward(back));
    }

    public boolean isLeft() {
        return bye != null;
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
