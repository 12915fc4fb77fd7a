package countinghouse.workflow.delegates;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;

/** Sees which checks of a company's person are due. */
@ApplicationScoped
public class PlanOwnerChecks extends Step {
    @Inject
    Underwriting underwriting;

    @Override
    protected Map<String, Object> take(Caller caller, String ownerId) {
        var checks = underwriting.planChecks(caller, ownerId).stream()
                .map(CheckKind::name)
                .toList();
        return Map.of("checks", new ArrayList<>(checks));
    }
}
