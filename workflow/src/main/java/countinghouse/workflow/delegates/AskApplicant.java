package countinghouse.workflow.delegates;

import countinghouse.onboarding.Progress;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.flowable.engine.delegate.DelegateExecution;

/** The applicant's turn: asked by a person, by a check, or by the applicant's own wish. */
@ApplicationScoped
public class AskApplicant extends Step {
    @Inject
    Progress progress;

    @Override
    public void execute(DelegateExecution execution) {
        Caller caller = caller(execution);
        if ("AMEND".equals(execution.getVariable("outcome"))) {
            return; // the applicant has taken the turn, and may have sent it again by now
        }
        if ("REQUEST".equals(execution.getVariable("outcome"))) {
            progress.takeRequest(caller);
        }
        progress.askApplicant(caller);
    }
}
