package countinghouse.workflow.delegates;

import countinghouse.underwriting.CompanyRisk;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.Rating.Rule;
import countinghouse.workflow.delegates.DecisionTable.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flowable.dmn.api.DmnDecisionService;

/** The decision table CompanyRisk: what it is to be a company, on top of what holds for everybody. */
@ApplicationScoped
public class CompanyTable {
    private static final String KEY = "CompanyRisk";

    @Inject
    DmnDecisionService decisions;

    /** @throws IllegalStateException when the table cannot be evaluated: never rated as if no rule had held */
    public Rating add(Rating rating, CompanyRisk company) {
        Answer answer = DecisionTable.ask(
                decisions,
                KEY,
                Map.of(
                        "kind", company.kind(),
                        "registry", company.registry().name(),
                        "people", company.people(),
                        "nobodyHoldsAQuarter", company.nobodyHoldsAQuarter()));
        List<Rule> rules = Stream.concat(
                        rating.rules().stream(),
                        IntStream.range(0, answer.rows().size())
                                .mapToObj(row -> new Rule(answer.text(row, "rule"), answer.number(row, "points"))))
                .toList();
        return RiskTable.rated(rules, rating.tableVersion() + "/" + answer.version());
    }
}
