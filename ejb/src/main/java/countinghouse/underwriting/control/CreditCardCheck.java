package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.gateway.CheckAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The credit card in the applicant's name: what the card verifier said when the applicant entered it. */
@ApplicationScoped
public class CreditCardCheck implements CheckProvider {
    @Inject
    private ProofQuestions questions;

    @Override
    public CheckKind kind() {
        return CheckKind.CREDIT_CARD;
    }

    @Override
    public Set<Class<? extends FactSection>> looksAt() {
        return Set.of(FactSection.Person.class, FactSection.CardOrFace.class);
    }

    @Override
    public boolean concerns(String businessKind) {
        return !businessKind.equals("COMPANY");
    }

    @Override
    public boolean concerns(FactSection.Method chosen) {
        return chosen == FactSection.Method.CARD;
    }

    @Override
    public CheckAnswer check(Caller caller, String checkId) {
        return questions.card(caller, checkId);
    }
}
