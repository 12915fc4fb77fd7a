package countinghouse.workflow.delegates;

import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.flowable.engine.delegate.DelegateExecution;

/** Orders the terminals that the applicant chose; the delivery that follows is known by the order's id. */
@ApplicationScoped
public class OrderTerminals extends Step {
    static final String ORDER = "order";

    @Inject
    Onboarding onboarding;

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ORDER, onboarding.orderTerminals(caller(execution)));
    }

    @Override
    protected void take(Caller caller, String applicationId) {
        onboarding.orderTerminals(caller);
    }
}
