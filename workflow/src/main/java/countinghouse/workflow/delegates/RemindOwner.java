package countinghouse.workflow.delegates;

import countinghouse.onboarding.OwnerProgress;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Mails a person of a company a fresh link. */
@ApplicationScoped
public class RemindOwner extends Step {
    @Inject
    OwnerProgress owners;

    @Override
    protected Map<String, Object> take(Caller caller, String ownerId) {
        owners.remind(caller, ownerId);
        return Map.of();
    }
}
