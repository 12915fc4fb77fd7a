package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.tenancy.CountryPack;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What has to hold before anybody approves. */
@ApplicationScoped
public class Approvable {
    @Inject
    private CheckPlan checks;

    @Inject
    private TradePolicy policy;

    @Inject
    private CallDue calls;

    /**
     * Whatever is approved was screened, no hit is open, and the trade is one that is served, unless a senior says why that does not matter.
     * Nobody says that of facts that the applicant has not agreed to.
     */
    public void require(Caller person, String caseId, @Nullable String override) {
        calls.requireNoneOpen(person, caseId);
        CheckState screening = checks.states(person, caseId).getOrDefault(CheckKind.SANCTIONS, CheckState.REQUESTED);
        boolean screened = screening == CheckState.PASSED;
        if (screened && policy.of(person, caseId) != CountryPack.Category.PROHIBITED) {
            return;
        }
        if (override == null || override.isBlank()) {
            throw Refusal.conflict(screened ? "case.prohibited-category" : "case.open-hits");
        }
        person.require(Permission.CASE_DECIDE_HIGH);
    }
}
