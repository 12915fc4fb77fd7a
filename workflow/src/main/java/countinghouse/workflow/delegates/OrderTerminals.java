package countinghouse.workflow.delegates;

import countinghouse.onboarding.Progress;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Orders the terminals that the applicant chose; the delivery that follows is known by the order's id. */
@ApplicationScoped
public class OrderTerminals extends Step {
    @Inject
    Progress progress;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        return Map.of("order", progress.orderTerminals(caller));
    }
}
