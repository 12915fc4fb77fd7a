package countinghouse.workflow.delegates;

import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A person's turn: the application says so, and the case stands in the queue. */
@ApplicationScoped
public class QueueForReview extends Step {
    @Inject
    Onboarding onboarding;

    @Inject
    Underwriting underwriting;

    @Override
    protected void take(Caller caller, String applicationId) {
        onboarding.inReview(caller);
        underwriting.queue(caller, applicationId);
    }
}
