package countinghouse.workflow.delegates;

import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Orders the terminals that the applicant chose. */
@ApplicationScoped
public class OrderTerminals extends Step {
    @Inject
    Onboarding onboarding;

    @Override
    protected void take(Caller caller, String applicationId) {
        onboarding.orderTerminals(caller);
    }
}
