package countinghouse.workflow.delegates;

import countinghouse.onboarding.Progress;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** The application is declined; the first time it may be appealed. */
@ApplicationScoped
public class Decline extends Step {
    @Inject
    Progress progress;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        return Map.of("appealable", progress.decline(caller));
    }
}
