package countinghouse.web.open;

import countinghouse.kernel.Refusal;
import countinghouse.security.Sessions;
import countinghouse.web.Session;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The second step of a sign-in. Whoever has not done the first, or took too long over it, goes back to it. */
@Named
@ViewScoped
public class SignInCodePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Sessions sessions;

    @Inject
    private Session session;

    @Inject
    private ExternalContext external;

    private String code = "";
    private @Nullable String back;

    public void load() throws IOException {
        if (session.isSignedIn()) {
            external.redirect(session.onward(back));
        } else if (!session.refresh(true) || session.stage() != Sessions.Stage.CODE) {
            external.redirect("/sign-in.xhtml");
        }
    }

    public void enter() throws IOException {
        String typed = code;
        code = "";
        try {
            session.enter(sessions.code(session.getSessionId(), typed, session.client()));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                session.leave();
                external.redirect("/sign-in.xhtml?over=1");
                return;
            }
            throw refusal;
        }
        session.knowBrowser();
        external.redirect(session.onward(back));
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
