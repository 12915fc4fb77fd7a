package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.tenancy.CountryPacks;
import countinghouse.underwriting.Advice;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.Origin;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.RequestedItem;
import countinghouse.underwriting.RiskInputs;
import countinghouse.underwriting.Underwriting;
import countinghouse.underwriting.entity.UnderwritingCase;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cases, as applicants and the process see them. */
@Stateless
@Local(Underwriting.class)
public class UnderwritingBean implements Underwriting {
    @Inject
    private Cases cases;

    @Inject
    private Facts facts;

    @Inject
    private Checks checks;

    @Inject
    private CheckPlan plan;

    @Inject
    private CaseReader reader;

    @Inject
    private CaseTurns turns;

    @Override
    public void begin(Caller caller, String applicationId, String number, String country) {
        caller.require(Permission.APPLICATION_EDIT);
        cases.begin(caller, applicationId, number, country);
    }

    @Override
    public void state(Caller caller, String caseId, FactSection section) {
        caller.require(Permission.APPLICATION_EDIT);
        UnderwritingCase file = cases.findOpenTo(caller, caseId);
        if (!file.takesFacts()) {
            throw Refusal.conflict("case.closed");
        }
        facts.state(caller, caseId, file.country(), section);
    }

    @Override
    public FactSection.@Nullable Account settlementAccount(Caller system, String caseId) {
        system.requireSystem();
        return facts.section(system, caseId, FactSection.Account.class).orElse(null);
    }

    @Override
    public void sentFrom(Caller applicant, String caseId, Origin origin) {
        applicant.require(Permission.APPLICATION_EDIT);
        UnderwritingCase file = cases.findOpenTo(applicant, caseId);
        if (!file.takesFacts()) {
            throw Refusal.conflict("case.closed");
        }
        facts.keep(applicant, caseId, origin);
    }

    @Override
    public FactsView facts(Caller caller, String caseId) {
        caller.require(Permission.APPLICATION_READ, Permission.CASE_READ);
        return reader.facts(caller, cases.findOpenTo(caller, caseId));
    }

    @Override
    public FactSection.@Nullable Business business(Caller caller, String caseId) {
        caller.require(Permission.APPLICATION_READ, Permission.CASE_READ);
        return facts.section(caller, cases.findOpenTo(caller, caseId).id(), FactSection.Business.class)
                .orElse(null);
    }

    @Override
    public List<CheckKind> planChecks(Caller caller, String caseId) {
        caller.requireSystem();
        cases.find(caller, caseId).check();
        return plan.due(caller, caseId);
    }

    @Override
    public Map<CheckKind, CheckState> checkStates(Caller caller, String caseId) {
        caller.requireSystem();
        return plan.states(caller, caseId);
    }

    @Override
    public void requestCheck(Caller caller, String caseId, CheckKind kind) {
        caller.requireSystem();
        cases.find(caller, caseId);
        checks.request(caller, caseId, kind);
    }

    @Override
    public RiskInputs riskInputs(Caller caller, String caseId) {
        caller.requireSystem();
        UnderwritingCase file = cases.find(caller, caseId);
        FactSection.Business business = facts.section(caller, caseId, FactSection.Business.class)
                .orElseThrow(() -> new IllegalStateException("rated before the business was stated"));
        Map<CheckKind, CheckState> states = plan.states(caller, caseId);
        return new RiskInputs(
                file.country(),
                business.kind(),
                business.mcc(),
                CountryPacks.of(file.country()).category(business.mcc()),
                business.monthlyVolume(),
                plan.identity(caller, caseId),
                states.getOrDefault(CheckKind.BANK_ACCOUNT, CheckState.REVIEW),
                states.get(CheckKind.CREDIT_CARD),
                states.get(CheckKind.FACE),
                plan.resemblance(caller, caseId));
    }

    @Override
    public void rate(Caller caller, String caseId, Rating rating) {
        caller.requireSystem();
        turns.rate(caller, caseId, rating);
    }

    @Override
    public void advise(Caller system, String caseId, Advice advice) {
        system.requireSystem();
        turns.advise(system, caseId, advice);
    }

    @Override
    public void queue(Caller caller, String caseId) {
        caller.requireSystem();
        turns.queue(caller, caseId);
    }

    @Override
    public CaseView caseOf(Caller caller, String caseId) {
        caller.require(Permission.CASE_READ);
        return reader.view(caller, cases.find(caller, caseId));
    }

    @Override
    public void waitForApplicant(Caller system, String caseId) {
        system.requireSystem();
        turns.waitForApplicant(system, caseId);
    }

    @Override
    public List<RequestedItem> requested(Caller system, String caseId) {
        system.requireSystem();
        return turns.requested(system, caseId);
    }

    @Override
    public void escalate(Caller system, String caseId) {
        system.requireSystem();
        turns.escalate(system, caseId);
    }
}
