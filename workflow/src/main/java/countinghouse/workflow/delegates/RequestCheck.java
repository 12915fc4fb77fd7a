package countinghouse.workflow.delegates;

import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.flowable.engine.delegate.DelegateExecution;

/** Asks for one check; the process waits at each until it is completed. */
@ApplicationScoped
public class RequestCheck extends Step {
    @Inject
    Underwriting underwriting;

    @Override
    public void execute(DelegateExecution execution) {
        CheckKind kind = CheckKind.valueOf((String) execution.getVariable("check"));
        underwriting.requestCheck(caller(execution), execution.getProcessInstanceBusinessKey(), kind);
    }
}
