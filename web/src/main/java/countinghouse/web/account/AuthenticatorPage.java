package countinghouse.web.account;

import countinghouse.security.Factors;
import countinghouse.security.Sessions;
import countinghouse.web.QrCode;
import countinghouse.web.Session;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets an authenticator up: scan, type a first code, keep the recovery codes. Staff without one come here after the password. */
@Named
@ViewScoped
public class AuthenticatorPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Factors factors;

    @Inject
    private Sessions sessions;

    @Inject
    private Session session;

    @Inject
    private ExternalContext external;

    private Factors.@Nullable Enrolment enrolment;
    private List<String> codes = List.of();
    private String code = "";
    private @Nullable String back;
    private boolean required;

    public void load() {
        if (enrolment == null) {
            required = session.stage() == Sessions.Stage.ENROLMENT;
            enrolment = factors.begin(session.getSessionId());
        }
    }

    public void confirm() {
        String typed = code;
        code = "";
        codes = factors.confirm(session.getSessionId(), typed, session.client());
        enrolment = null;
        if (required) {
            sessions.see(session.getSessionId(), true).ifPresent(session::enter);
            session.knowBrowser();
        }
    }

    /** The codes are kept; on to where the person wanted to go. */
    public void go() throws IOException {
        codes = List.of();
        external.redirect(required ? session.onward(back) : "/account/security.xhtml");
    }

    public @Nullable String getPicture() {
        return enrolment == null ? null : QrCode.dataUri(enrolment.address());
    }

    public @Nullable String getSecret() {
        return enrolment == null ? null : enrolment.secret();
    }

    public List<String> getCodes() {
        return codes;
    }

    public boolean isRequired() {
        return required;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable String getBack() {
        return back;
    }

    public void setBack(@Nullable String back) {
        this.back = back;
    }
}
