package countinghouse.workflow.delegates;

import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The application is declined. */
@ApplicationScoped
public class Decline extends Step {
    @Inject
    Onboarding onboarding;

    @Override
    protected void take(Caller caller, String applicationId) {
        onboarding.decline(caller);
    }
}
