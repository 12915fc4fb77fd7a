package countinghouse.workflow.delegates;

import countinghouse.onboarding.Progress;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Ticks off what is confirmed; what the applicant can mend comes back to the applicant. */
@ApplicationScoped
public class SettleRequirements extends Step {
    @Inject
    Progress progress;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        return Map.of("outcome", progress.settleRequirements(caller) ? "MEND" : "");
    }
}
