package countinghouse.workflow.delegates;

import countinghouse.onboarding.Progress;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** The application is approved, its facts become the merchant's. */
@ApplicationScoped
public class Approve extends Step {
    @Inject
    Progress progress;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        progress.approve(caller);
        return Map.of();
    }
}
