package countinghouse.workflow.delegates;

import countinghouse.onboarding.OwnerProgress;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Takes over what the checks of a person say; asks once more for what was not confirmed. */
@ApplicationScoped
public class SettleOwner extends Step {
    @Inject
    OwnerProgress owners;

    @Override
    protected Map<String, Object> take(Caller caller, String ownerId) {
        return Map.of("answer", owners.settle(caller, ownerId) ? "AGAIN" : "CHECKED");
    }
}
