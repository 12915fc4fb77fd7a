package countinghouse.workflow.delegates;

import countinghouse.platform.Caller;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** The merchant may take money from now on. */
@ApplicationScoped
public class GoLive extends Step {
    @Inject
    Tenancy tenancy;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        tenancy.goLive(caller);
        return Map.of();
    }
}
