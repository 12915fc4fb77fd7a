package countinghouse.workflow.delegates;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;

/** A service task. It learns from the process whose application or order it is, and nothing else. */
public abstract class Step implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(take(caller(execution), execution.getProcessInstanceBusinessKey()));
    }

    static Caller caller(DelegateExecution execution) {
        return Caller.system(new TenantId(execution.getTenantId()), "process");
    }

    /** Runs in the transaction that moves the process; answers the variables that the way on depends on. */
    protected Map<String, Object> take(Caller caller, String businessKey) {
        return Map.of();
    }
}
