package countinghouse.workflow.delegates;

import countinghouse.platform.Caller;
import countinghouse.underwriting.OwnerCases;
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
    OwnerCases people;

    @Inject
    CompanyTable companyTable;

    @Inject
    AdviceTables adviceTables;

    @Override
    protected Map<String, Object> take(Caller caller, String applicationId) {
        RiskInputs inputs = underwriting.riskInputs(caller, applicationId);
        Rating rating = companyTable.add(riskTable.rate(inputs), people.risk(caller, applicationId));
        underwriting.rate(caller, applicationId, rating);
        underwriting.advise(caller, applicationId, adviceTables.advise(inputs, rating.level()));
        return Map.of();
    }
}
