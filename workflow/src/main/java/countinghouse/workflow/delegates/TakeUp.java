package countinghouse.workflow.delegates;

import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The application is being verified from now on. */
@ApplicationScoped
public class TakeUp extends Step {
    @Inject
    Onboarding onboarding;

    @Override
    protected void take(Caller caller, String applicationId) {
        onboarding.verifying(caller);
    }
}
