package countinghouse.web.open;

import countinghouse.security.Passwords;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The link of the reset mail leads here. Opening it does nothing; sending a new password uses it up. */
@Named
@ViewScoped
public class ResetPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Passwords passwords;

    private String token = "";
    private String password = "";
    private boolean done;

    public void reset() {
        String fresh = password;
        password = "";
        passwords.reset(token, fresh);
        done = true;
    }

    public boolean isDone() {
        return done;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
