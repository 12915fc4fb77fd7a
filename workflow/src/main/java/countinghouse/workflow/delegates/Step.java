package countinghouse.workflow.delegates;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;

/** A service task. It learns from the process whose application it is, and nothing else. */
public abstract class Step implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        Caller caller = Caller.system(new TenantId(execution.getTenantId()), "process");
        take(caller, execution.getProcessInstanceBusinessKey());
    }

    /** Runs in the transaction that moves the process. */
    protected abstract void take(Caller caller, String applicationId);
}
