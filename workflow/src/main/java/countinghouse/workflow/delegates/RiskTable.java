package countinghouse.workflow.delegates;

import countinghouse.underwriting.Rating;
import countinghouse.underwriting.Rating.Level;
import countinghouse.underwriting.Rating.Rule;
import countinghouse.underwriting.RiskInputs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.flowable.dmn.api.DecisionExecutionAuditContainer;
import org.flowable.dmn.api.DmnDecisionService;

/** The decision table ApplicationRisk: every rule that holds gives points, the points add up to the score. */
@ApplicationScoped
public class RiskTable {
    private static final String KEY = "ApplicationRisk";
    private static final int MEDIUM_FROM = 30;
    private static final int HIGH_FROM = 60;

    @Inject
    DmnDecisionService decisions;

    /** @throws IllegalStateException when the table cannot be evaluated: never rated as if no rule had held */
    public Rating rate(RiskInputs inputs) {
        DecisionExecutionAuditContainer trail = decisions
                .createExecuteDecisionBuilder()
                .decisionKey(KEY)
                .variables(Map.of(
                        "country", inputs.country(),
                        "kind", inputs.kind(),
                        "mcc", inputs.mcc(),
                        "monthlyVolume", inputs.monthlyVolume(),
                        "identity", inputs.identity().name(),
                        "account", inputs.account().name()))
                .executeWithAuditTrail();
        // The engine swallows a rule's error and answers as if nothing had matched.
        if (Boolean.TRUE.equals(trail.isFailed())) {
            throw new IllegalStateException("decision table " + KEY + " failed: " + trail.getExceptionMessage());
        }
        List<Rule> rules =
                trail.getDecisionResult().stream().map(RiskTable::rule).toList();
        int score = rules.stream().mapToInt(Rule::points).sum();
        return new Rating(score, level(score), Integer.toString(trail.getDecisionVersion()), rules);
    }

    private static Rule rule(Map<String, Object> row) {
        if (row.get("rule") instanceof String id && row.get("points") instanceof Number points) {
            return new Rule(id, points.intValue());
        }
        throw new IllegalStateException("decision table " + KEY + " gave a rule without id or points");
    }

    private static Level level(int score) {
        if (score >= HIGH_FROM) {
            return Level.HIGH;
        }
        return score >= MEDIUM_FROM ? Level.MEDIUM : Level.LOW;
    }
}
