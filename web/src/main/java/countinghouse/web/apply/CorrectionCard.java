package countinghouse.web.apply;

import countinghouse.onboarding.Corrections;
import countinghouse.underwriting.CorrectionView;
import countinghouse.web.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What the applicant has told on the phone, and whether it shall count. */
@Named
@RequestScoped
public class CorrectionCard {
    private static final String HERE = "/apply/track.xhtml?faces-redirect=true";

    @Inject
    private Corrections corrections;

    @Inject
    private Session session;

    private boolean asked;
    private @Nullable CorrectionView proposed;

    public @Nullable CorrectionView getProposed() {
        if (!asked) {
            proposed = corrections.proposed(session.caller());
            asked = true;
        }
        return proposed;
    }

    public String agree(String correctionId) {
        corrections.agree(session.caller(), correctionId);
        return HERE;
    }

    public String refuse(String correctionId) {
        corrections.refuse(session.caller(), correctionId);
        return HERE;
    }
}
