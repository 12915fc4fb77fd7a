package countinghouse.workflow.delegates;

import countinghouse.onboarding.Progress;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** The application is being verified from now on. */
@ApplicationScoped
public class TakeUp extends Step {
    @Inject
    Progress progress;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        progress.verifying(caller);
        return Map.of();
    }
}
