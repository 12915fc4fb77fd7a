package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.RiskInputs;
import countinghouse.underwriting.Underwriting;
import countinghouse.underwriting.entity.UnderwritingCase;
import countinghouse.underwriting.entity.Verification;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Cases. */
@Stateless
@Local(Underwriting.class)
public class UnderwritingBean implements Underwriting {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Facts facts;

    @Inject
    private Checks checks;

    @Inject
    private CaseReader reader;

    @Inject
    private CaseTrail trail;

    @Inject
    private Clock clock;

    @Override
    public void begin(Caller caller, String applicationId, String number, String country) {
        caller.require(Permission.APPLICATION_EDIT);
        EntityManager entities = tenants.bind(caller);
        entities.persist(new UnderwritingCase(applicationId, number, country, caller.actor()));
        entities.flush(); // the application's foreign key wants it there
    }

    @Override
    public void state(Caller caller, String caseId, FactSection section) {
        caller.require(Permission.APPLICATION_EDIT);
        UnderwritingCase file = find(caller, caseId);
        if (!file.takesFacts()) {
            throw Refusal.conflict("case.closed");
        }
        FactRules.check(section, file.country(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        facts.state(caller, caseId, section);
        trail.stated(caller, caseId, section);
    }

    @Override
    public FactsView facts(Caller caller, String caseId) {
        caller.require(Permission.APPLICATION_READ, Permission.CASE_READ);
        return reader.facts(caller, find(caller, caseId));
    }

    @Override
    public void requestCheck(Caller caller, String caseId, CheckKind kind) {
        caller.requireSystem();
        find(caller, caseId).check();
        checks.request(caller, caseId, kind);
    }

    @Override
    public RiskInputs riskInputs(Caller caller, String caseId) {
        caller.requireSystem();
        UnderwritingCase file = find(caller, caseId);
        FactSection.Business business = facts.section(caller, caseId, FactSection.Business.class)
                .orElseThrow(() -> new IllegalStateException("rated before the business was stated"));
        return new RiskInputs(
                file.country(),
                business.kind(),
                business.mcc(),
                business.monthlyVolume(),
                latest(caller, caseId, CheckKind.IDENTITY),
                latest(caller, caseId, CheckKind.BANK_ACCOUNT));
    }

    @Override
    public void rate(Caller caller, String caseId, Rating rating) {
        caller.requireSystem();
        find(caller, caseId).rate(Json.write(rating));
        trail.rated(caller, caseId, rating);
    }

    @Override
    public void queue(Caller caller, String caseId) {
        caller.requireSystem();
        find(caller, caseId).queue(clock.instant());
        trail.queued(caller, caseId);
    }

    @Override
    public CaseView caseOf(Caller caller, String caseId) {
        caller.require(Permission.CASE_READ);
        return reader.view(caller, find(caller, caseId));
    }

    @Override
    public void claim(Caller underwriter, String caseId) {
        underwriter.require(Permission.CASE_CLAIM);
        lock(underwriter, caseId).claim(underwriter);
        trail.claimed(underwriter, caseId);
    }

    @Override
    public void release(Caller underwriter, String caseId) {
        underwriter.require(Permission.CASE_CLAIM);
        lock(underwriter, caseId).release(underwriter);
        trail.released(underwriter, caseId);
    }

    @Override
    public void decide(Caller underwriter, String caseId, Decide command) {
        underwriter.require(Permission.CASE_DECIDE);
        if (command.outcome() == Outcome.DECLINE && command.reasons().isEmpty()) {
            throw Refusal.invalid("case.reason-missing");
        }
        UnderwritingCase file = lock(underwriter, caseId);
        boolean highRisk =
                CaseReader.rating(file).map(r -> r.level() == Rating.Level.HIGH).orElse(true);
        if (command.outcome() == Outcome.APPROVE && highRisk && !underwriter.may(Permission.CASE_DECIDE_HIGH)) {
            throw Refusal.invalid("case.high-risk");
        }
        Instant now = clock.instant();
        CaseView.DecisionView decision = new CaseView.DecisionView(
                command.outcome(), command.reasons(), command.note(), underwriter.name(), now);
        file.decide(underwriter, Json.write(decision), now);
        trail.decided(underwriter, caseId, command);
    }

    private CheckState latest(Caller caller, String caseId, CheckKind kind) {
        return checks.ofCase(caller, caseId).stream()
                .filter(c -> c.kind() == kind)
                .map(Verification::state)
                .reduce((first, second) -> second)
                .orElse(CheckState.REVIEW);
    }

    private UnderwritingCase find(Caller caller, String caseId) {
        UnderwritingCase file = tenants.bind(caller).find(UnderwritingCase.class, caseId);
        if (file == null) {
            throw Refusal.notFound("case");
        }
        return file;
    }

    /** Two people, one case: the second waits here and then sees what the first did. */
    private UnderwritingCase lock(Caller caller, String caseId) {
        UnderwritingCase file = find(caller, caseId);
        tenants.bind(caller).refresh(file, LockModeType.PESSIMISTIC_WRITE);
        return file;
    }
}
