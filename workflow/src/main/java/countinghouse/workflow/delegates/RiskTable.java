package countinghouse.workflow.delegates;

import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.Rating.Level;
import countinghouse.underwriting.Rating.Rule;
import countinghouse.underwriting.Resemblance;
import countinghouse.underwriting.RiskInputs;
import countinghouse.workflow.delegates.DecisionTable.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flowable.dmn.api.DmnDecisionService;
import org.jspecify.annotations.Nullable;

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
        Answer answer = DecisionTable.ask(decisions, KEY, facts(inputs));
        List<Rule> rules = IntStream.range(0, answer.rows().size())
                .mapToObj(row -> new Rule(answer.text(row, "rule"), answer.number(row, "points")))
                .toList();
        return rated(rules, answer.version());
    }

    private static Map<String, Object> facts(RiskInputs inputs) {
        Resemblance others = inputs.resemblance();
        return Map.ofEntries(
                Map.entry("country", inputs.country()),
                Map.entry("kind", inputs.kind()),
                Map.entry("mcc", inputs.mcc()),
                Map.entry("category", inputs.category().name()),
                Map.entry("monthlyVolume", inputs.monthlyVolume()),
                Map.entry("identity", inputs.identity().name()),
                Map.entry("account", inputs.account().name()),
                Map.entry("card", name(inputs.card())),
                Map.entry("face", name(inputs.face())),
                Map.entry("declinedMoney", others.declinedMoney()),
                Map.entry("declinedPerson", others.declinedPerson()),
                Map.entry("declinedContact", others.declinedContact()),
                Map.entry("money", others.money()),
                Map.entry("inADay", others.inADay()),
                Map.entry("inAWeek", others.inAWeek()));
    }

    /** @param version of the tables that the rules stand in */
    static Rating rated(List<Rule> rules, String version) {
        int score = rules.stream().mapToInt(Rule::points).sum();
        return new Rating(score, level(score), version, rules);
    }

    /** What is not checked of this applicant is no rule's business. */
    private static String name(@Nullable CheckState state) {
        return state == null ? "NONE" : state.name();
    }

    private static Level level(int score) {
        if (score >= HIGH_FROM) {
            return Level.HIGH;
        }
        return score >= MEDIUM_FROM ? Level.MEDIUM : Level.LOW;
    }
}
