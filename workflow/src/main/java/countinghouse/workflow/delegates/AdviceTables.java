package countinghouse.workflow.delegates;

import countinghouse.underwriting.Advice;
import countinghouse.underwriting.Conditions;
import countinghouse.underwriting.Rating.Level;
import countinghouse.underwriting.RiskInputs;
import countinghouse.underwriting.Underwriting.Outcome;
import countinghouse.workflow.delegates.DecisionTable.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.flowable.dmn.api.DmnDecisionService;

/** The decision tables DecisionAuthority (who may decide alone) and ApprovalTerms (on which conditions); the first rule that holds counts. */
@ApplicationScoped
public class AdviceTables {
    @Inject
    DmnDecisionService decisions;

    public Advice advise(RiskInputs inputs, Level level) {
        Map<String, Object> facts = Map.of(
                "country", inputs.country(),
                "level", level.name(),
                "category", inputs.category().name(),
                "declinedMoney", inputs.resemblance().declinedMoney(),
                "monthlyVolume", inputs.monthlyVolume());
        Answer authority = DecisionTable.ask(decisions, "DecisionAuthority", facts);
        Answer terms = DecisionTable.ask(decisions, "ApprovalTerms", facts);
        return new Advice(
                Outcome.valueOf(authority.text(0, "suggestion")),
                authority.flag(0, "secondForApproval"),
                authority.flag(0, "secondForDecline"),
                authority.text(0, "rule"),
                conditions(terms, inputs.monthlyVolume()),
                terms.text(0, "rule"),
                authority.version() + "/" + terms.version());
    }

    private static Conditions conditions(Answer terms, long monthlyVolume) {
        return new Conditions(
                terms.number(0, "reservePercent"),
                terms.number(0, "reserveDays"),
                Math.multiplyExact(monthlyVolume, terms.number(0, "capPercent")) / 100,
                terms.number(0, "payoutDelayDays"),
                List.of(terms.text(0, "channels").split(",")),
                terms.text(0, "pricePlan"));
    }
}
