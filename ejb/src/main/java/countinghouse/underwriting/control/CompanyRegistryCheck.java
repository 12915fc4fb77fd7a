package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.CompanyRegistry;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The company, its state and who speaks for it, asked of the company register. */
@ApplicationScoped
public class CompanyRegistryCheck implements CheckProvider {
    @Inject
    private CheckQuestions questions;

    @Inject
    private CompanyRegistry registry;

    @Override
    public CheckKind kind() {
        return CheckKind.COMPANY_REGISTRY;
    }

    @Override
    public Set<Class<? extends FactSection>> looksAt() {
        return Set.of(FactSection.Business.class, FactSection.Ownership.class);
    }

    @Override
    public boolean concerns(String businessKind) {
        return businessKind.equals("COMPANY");
    }

    @Override
    public CheckAnswer check(Caller caller, String checkId) throws ProviderUnavailable {
        return registry.check(questions.company(caller, checkId)).check();
    }
}
