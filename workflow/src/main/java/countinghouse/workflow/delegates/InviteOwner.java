package countinghouse.workflow.delegates;

import countinghouse.onboarding.OwnerProgress;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Mails a person of a company the link to their own application, unless they have answered already. */
@ApplicationScoped
public class InviteOwner extends Step {
    @Inject
    OwnerProgress owners;

    @Override
    protected Map<String, Object> take(Caller caller, String ownerId) {
        return Map.of("answer", owners.invite(caller, ownerId) ? "GIVEN" : "");
    }
}
