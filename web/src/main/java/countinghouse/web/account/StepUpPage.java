package countinghouse.web.account;

import countinghouse.security.StepUp;
import countinghouse.web.Session;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Asks once more who is there, and goes back to the page that needed to know. */
@Named
@ViewScoped
public class StepUpPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private StepUp stepUp;

    @Inject
    private Session session;

    @Inject
    private ExternalContext external;

    private String proof = "";
    private @Nullable String back;
    private boolean byCode;

    public void load() {
        byCode = stepUp.wanted(session.getSessionId()) == StepUp.Proof.CODE;
    }

    public void prove() throws IOException {
        String given = proof;
        proof = "";
        stepUp.prove(session.getSessionId(), given, session.client());
        external.redirect(session.onward(back));
    }

    public boolean isByCode() {
        return byCode;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public @Nullable String getBack() {
        return back;
    }

    public void setBack(@Nullable String back) {
        this.back = back;
    }
}
