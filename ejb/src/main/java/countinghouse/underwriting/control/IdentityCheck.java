package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.IdentityRegistry;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The person, asked of the identity registry. */
@ApplicationScoped
public class IdentityCheck implements CheckProvider {
    @Inject
    private CheckQuestions questions;

    @Inject
    private IdentityRegistry registry;

    @Override
    public CheckKind kind() {
        return CheckKind.IDENTITY;
    }

    @Override
    public Set<Class<? extends FactSection>> looksAt() {
        return Set.of(FactSection.Person.class, FactSection.IdentityDocument.class);
    }

    /** A company's people are asked for one by one, each as a case of its own. */
    @Override
    public boolean concerns(String businessKind) {
        return !businessKind.equals("COMPANY");
    }

    @Override
    public CheckAnswer check(Caller caller, String checkId) throws ProviderUnavailable {
        return registry.check(questions.identity(caller, checkId));
    }
}
