package countinghouse.isolation.planted;

import countinghouse.platform.Caller;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.flowable.engine.ProcessEngine;

/** Finds the process by its business key, and forgets whose it is. */
@Stateless
@Local(Holes.PastTheFacade.class)
public class PastTheFacadeBean implements Holes.PastTheFacade {
    @Inject
    private ProcessEngine engine;

    @Override
    public String process(Caller caller, String applicationId) {
        var process = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(applicationId)
                .singleResult();
        return process == null ? "none" : "a process since " + process.getStartTime();
    }
}
