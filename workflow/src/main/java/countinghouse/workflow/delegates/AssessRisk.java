package countinghouse.workflow.delegates;

import countinghouse.platform.Caller;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Rates the case by the table ApplicationRisk. What the table looks at is not kept in the process. */
@ApplicationScoped
public class AssessRisk extends Step {
    @Inject
    Underwriting underwriting;

    @Inject
    RiskTable riskTable;

    @Override
    protected void take(Caller caller, String applicationId) {
        underwriting.rate(caller, applicationId, riskTable.rate(underwriting.riskInputs(caller, applicationId)));
    }
}
