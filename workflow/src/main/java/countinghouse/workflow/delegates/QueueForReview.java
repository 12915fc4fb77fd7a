package countinghouse.workflow.delegates;

import countinghouse.onboarding.Progress;
import countinghouse.platform.Caller;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** A person's turn: the application says so, and the case stands in the queue. */
@ApplicationScoped
public class QueueForReview extends Step {
    @Inject
    Progress progress;

    @Inject
    Underwriting underwriting;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        progress.inReview(caller);
        underwriting.queue(caller, applicationId);
        return Map.of();
    }
}
