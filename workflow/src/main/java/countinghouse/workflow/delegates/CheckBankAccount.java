package countinghouse.workflow.delegates;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks for the check of the settlement account; the process waits until it is completed. */
@ApplicationScoped
public class CheckBankAccount extends Step {
    @Inject
    Underwriting underwriting;

    @Override
    protected void take(Caller caller, String applicationId) {
        underwriting.requestCheck(caller, applicationId, CheckKind.BANK_ACCOUNT);
    }
}
