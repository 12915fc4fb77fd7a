package countinghouse.workflow.delegates;

import countinghouse.platform.Caller;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Nobody has decided in time. */
@ApplicationScoped
public class Escalate extends Step {
    @Inject
    Underwriting underwriting;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        underwriting.escalate(caller, applicationId);
        return Map.of();
    }
}
