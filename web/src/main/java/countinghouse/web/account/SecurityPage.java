package countinghouse.web.account;

import countinghouse.security.Factors;
import countinghouse.security.Passwords;
import countinghouse.security.Sessions;
import countinghouse.security.Sessions.SessionView;
import countinghouse.security.Sessions.SignInView;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The account's locks: password, authenticator, recovery codes, sessions, and who came in lately. */
@Named
@ViewScoped
public class SecurityPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Passwords passwords;

    @Inject
    private Factors factors;

    @Inject
    private Sessions sessions;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private Factors.@Nullable State state;
    private List<SessionView> open = List.of();
    private List<SignInView> recent = List.of();
    private List<String> codes = List.of();
    private String oldPassword = "";
    private String newPassword = "";

    public void load() {
        state = factors.state(session.getSessionId());
        open = sessions.open(session.getSessionId());
        recent = sessions.recent(session.getSessionId());
    }

    public void changePassword() {
        String old = oldPassword;
        String fresh = newPassword;
        oldPassword = "";
        newPassword = "";
        passwords.change(session.getSessionId(), old, fresh, session.client());
        toast.say("security.password.changed", Map.of());
        load();
    }

    public void renewCodes() {
        codes = factors.renewRecoveryCodes(session.getSessionId());
        load();
    }

    public void keptCodes() {
        codes = List.of();
    }

    public void removeFactor() {
        factors.remove(session.getSessionId());
        toast.say("security.factor.removed", Map.of());
        load();
    }

    public void end(SessionView one) {
        sessions.end(session.getSessionId(), one.id());
        toast.say("security.session.ended", Map.of("browser", one.browser()));
        load();
    }

    public void endOthers() {
        sessions.endOthers(session.getSessionId());
        toast.say("security.sessions.ended", Map.of());
        load();
    }

    public Factors.@Nullable State getState() {
        return state;
    }

    public List<SessionView> getOpen() {
        return open;
    }

    public List<SignInView> getRecent() {
        return recent;
    }

    public List<String> getCodes() {
        return codes;
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
