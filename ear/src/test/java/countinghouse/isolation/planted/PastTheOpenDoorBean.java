package countinghouse.isolation.planted;

import countinghouse.platform.Caller;
import countinghouse.platform.EngineDoor;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.flowable.engine.ProcessEngine;

/** As {@link PastTheFacadeBean}, and opens the engine's door in the second lock, which only the facade may. */
@Stateless
@Local(Holes.PastTheOpenDoor.class)
public class PastTheOpenDoorBean implements Holes.PastTheOpenDoor {
    @Inject
    private ProcessEngine engine;

    @Override
    public String process(Caller caller, String applicationId) {
        try (EngineDoor door = EngineDoor.open()) {
            var process = engine.getHistoryService()
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(applicationId)
                    .singleResult();
            return process == null ? "none" : "a process since " + process.getStartTime();
        }
    }
}
