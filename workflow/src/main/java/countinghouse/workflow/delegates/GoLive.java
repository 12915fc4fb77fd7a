package countinghouse.workflow.delegates;

import countinghouse.platform.Caller;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The merchant may take money from now on. */
@ApplicationScoped
public class GoLive extends Step {
    @Inject
    Tenancy tenancy;

    @Override
    protected void take(Caller caller, String applicationId) {
        tenancy.goLive(caller);
    }
}
