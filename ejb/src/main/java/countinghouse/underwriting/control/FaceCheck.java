package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.FaceMatcher;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** The face before the camera and the one on the document, asked of the face matcher; pictures it cannot compare go to a person. */
@ApplicationScoped
public class FaceCheck implements CheckProvider {
    @Inject
    private ProofQuestions questions;

    @Inject
    private FaceMatcher matcher;

    @Override
    public CheckKind kind() {
        return CheckKind.FACE;
    }

    @Override
    public Set<Class<? extends FactSection>> looksAt() {
        return Set.of(FactSection.Person.class, FactSection.IdentityDocument.class, FactSection.CardOrFace.class);
    }

    @Override
    public boolean concerns(String businessKind) {
        return !businessKind.equals("COMPANY");
    }

    @Override
    public boolean concerns(FactSection.Method chosen) {
        return chosen == FactSection.Method.FACE;
    }

    @Override
    public CheckAnswer check(Caller caller, String checkId) throws ProviderUnavailable {
        try {
            return matcher.compare(questions.face(caller, checkId));
        } catch (Refusal notAPicture) {
            return new CheckAnswer(
                    CheckAnswer.Outcome.UNCLEAR,
                    ProofQuestions.OURSELVES,
                    checkId,
                    50,
                    Map.of("portrait", "NOT_A_PICTURE", "face", "NOT_COMPARED"));
        }
    }
}
