package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.gateway.BankAccountRegistry;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The settlement account and its holder, asked of the bank account registry. */
@ApplicationScoped
public class BankAccountCheck implements CheckProvider {
    @Inject
    private CheckQuestions questions;

    @Inject
    private BankAccountRegistry registry;

    @Override
    public CheckKind kind() {
        return CheckKind.BANK_ACCOUNT;
    }

    @Override
    public Set<Class<? extends FactSection>> looksAt() {
        return Set.of(FactSection.Account.class);
    }

    @Override
    public CheckAnswer check(Caller caller, String checkId) throws ProviderUnavailable {
        return registry.check(questions.account(caller, checkId));
    }
}
