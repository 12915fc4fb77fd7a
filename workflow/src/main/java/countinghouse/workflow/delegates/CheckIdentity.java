package countinghouse.workflow.delegates;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks for the identity check; the process waits until it is completed. */
@ApplicationScoped
public class CheckIdentity extends Step {
    @Inject
    Underwriting underwriting;

    @Override
    protected void take(Caller caller, String applicationId) {
        underwriting.requestCheck(caller, applicationId, CheckKind.IDENTITY);
    }
}
