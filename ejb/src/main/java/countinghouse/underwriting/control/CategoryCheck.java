package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.tenancy.CountryPack;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.gateway.CheckAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** The kind of trade, held against the policy of the country's pack; nobody outside is asked. */
@ApplicationScoped
public class CategoryCheck implements CheckProvider {
    @Inject
    private Checks checks;

    @Inject
    private TradePolicy policy;

    @Override
    public CheckKind kind() {
        return CheckKind.CATEGORY;
    }

    @Override
    public Set<Class<? extends FactSection>> looksAt() {
        return Set.of(FactSection.Business.class);
    }

    @Override
    public CheckAnswer check(Caller caller, String checkId) {
        return answer(checkId, policy.of(caller, checks.find(caller, checkId).caseId()));
    }

    static CheckAnswer answer(String checkId, CountryPack.Category category) {
        Map<String, String> evidence = Map.of("policy", category.name());
        return switch (category) {
            case ALLOWED -> new CheckAnswer(CheckAnswer.Outcome.PASS, "policy", checkId, 100, evidence);
            case RESTRICTED -> new CheckAnswer(CheckAnswer.Outcome.UNCLEAR, "policy", checkId, 50, evidence);
            case PROHIBITED -> new CheckAnswer(CheckAnswer.Outcome.FAIL, "policy", checkId, 0, evidence);
        };
    }
}
