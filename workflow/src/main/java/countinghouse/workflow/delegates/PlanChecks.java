package countinghouse.workflow.delegates;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sees which checks are due for the facts as they stand. */
@ApplicationScoped
public class PlanChecks extends Step {
    @Inject
    Underwriting underwriting;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        List<String> checks = underwriting.planChecks(caller, applicationId).stream()
                .map(CheckKind::name)
                .toList();
        return Map.of("checks", new ArrayList<>(checks));
    }
}
