package countinghouse.workflow.delegates;

import countinghouse.onboarding.OwnerProgress;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** A person of a company has not answered in time. */
@ApplicationScoped
public class ExpireOwner extends Step {
    @Inject
    OwnerProgress owners;

    @Override
    protected Map<String, Object> take(Caller caller, String ownerId) {
        owners.expire(caller, ownerId);
        return Map.of();
    }
}
