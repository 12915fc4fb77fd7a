package countinghouse.workflow.delegates;

import countinghouse.onboarding.Progress;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells the applicant what is still waited for. */
@ApplicationScoped
public class RemindApplicant extends Step {
    @Inject
    Progress progress;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        progress.remind(caller);
        return Map.of();
    }
}
