package countinghouse.workflow.delegates;

import countinghouse.onboarding.OwnerProgress;
import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sees which checks are due for the facts as they stand, and which people of a company are still to be heard. */
@ApplicationScoped
public class PlanChecks extends Step {
    @Inject
    Underwriting underwriting;

    @Inject
    OwnerProgress owners;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        List<String> checks = underwriting.planChecks(caller, applicationId).stream()
                .map(CheckKind::name)
                .toList();
        List<String> awaited = owners.toHear(caller);
        return Map.of(
                "checks",
                new ArrayList<>(checks),
                "owners",
                new ArrayList<>(awaited),
                "ownersAwaited",
                !awaited.isEmpty());
    }
}
