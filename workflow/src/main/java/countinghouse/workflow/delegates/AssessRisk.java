package countinghouse.workflow.delegates;

import countinghouse.platform.Caller;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.RiskInputs;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Rates the case and advises on it, by the decision tables. What the tables look at is not kept in the process. */
@ApplicationScoped
public class AssessRisk extends Step {
    @Inject
    Underwriting underwriting;

    @Inject
    RiskTable riskTable;

    @Inject
    AdviceTables adviceTables;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        RiskInputs inputs = underwriting.riskInputs(caller, applicationId);
        Rating rating = riskTable.rate(inputs);
        underwriting.rate(caller, applicationId, rating);
        underwriting.advise(caller, applicationId, adviceTables.advise(inputs, rating.level()));
        return Map.of();
    }
}
