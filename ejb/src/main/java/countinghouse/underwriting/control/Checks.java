package countinghouse.underwriting.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.Outbox;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Work;
import countinghouse.underwriting.CheckCompleted;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.entity.Verification;
import countinghouse.underwriting.gateway.CheckAnswer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks: requested in one transaction, answered in another; the question is asked between them. */
@Stateless
public class Checks {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Work work;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public void request(Caller caller, String caseId, CheckKind kind) {
        Instant now = clock.instant();
        Verification check = new Verification(Ids.next("chk"), caseId, kind, now);
        tenants.bind(caller).persist(check);
        audit.record(caller, action(kind, "requested"), caseId, Map.of("check", kind.name()));
        work.queue(caller, RunCheck.KIND, RunCheck.subject(check), now);
    }

    public Verification find(Caller caller, String checkId) {
        return tenants.bind(caller).find(Verification.class, checkId);
    }

    public List<Verification> ofCase(Caller caller, String caseId) {
        return tenants.bind(caller)
                .createNamedQuery("Verification.ofCase", Verification.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    public Optional<Verification> latest(Caller caller, String caseId, CheckKind kind) {
        return ofCase(caller, caseId).stream().filter(c -> c.kind() == kind).reduce((first, second) -> second);
    }

    /** An answer to a question about facts that have changed since is kept, and told to nobody. */
    public void answered(Caller caller, String checkId, CheckAnswer answer) {
        Verification check = find(caller, checkId);
        if (!check.isOpen()) {
            return;
        }
        boolean latest = isLatest(caller, check);
        CheckState state = state(answer);
        check.answered(
                state, answer.provider(), answer.providerReference(), answer.score(), Json.write(answer.evidence()));
        check.at(clock.instant());
        tell(caller, check, latest);
    }

    static CheckState state(CheckAnswer answer) {
        return switch (answer.outcome()) {
            case PASS -> CheckState.PASSED;
            case FAIL -> CheckState.FAILED;
            case UNCLEAR -> CheckState.REVIEW;
        };
    }

    public void failedOnce(Caller caller, String checkId) {
        Verification check = find(caller, checkId);
        if (check.isOpen()) {
            check.failedOnce();
        }
    }

    /** Nobody answered: the check goes to a person, and the case goes on. */
    public void toPerson(Caller caller, String checkId) {
        Verification check = find(caller, checkId);
        if (check.isOpen()) {
            boolean latest = isLatest(caller, check);
            check.toPerson(clock.instant());
            tell(caller, check, latest);
        }
    }

    /**
     * A person settles it; the process has no use for that, so nothing is told.
     *
     * @throws Refusal check.settled, unless a provider was not sure or did not answer
     */
    public void settle(Caller person, String caseId, CheckKind kind, boolean passed, String note) {
        Verification check = latest(person, caseId, kind)
                .filter(c -> c.state() == CheckState.REVIEW || c.state() == CheckState.FAILED)
                .orElseThrow(() -> Refusal.conflict("check.settled"));
        CheckState state = passed ? CheckState.PASSED : CheckState.FAILED;
        check.settled(state, person.name(), Json.write(Map.of("person", note)), clock.instant());
        audit.record(person, action(kind, "settled"), caseId, Map.of("check", kind.name(), "state", state.name()));
    }

    /** What was said about lists and other merchants is recorded apart: a merchant who reads their own trail must not learn of it. */
    static String action(CheckKind kind, String what) {
        return (kind.isQuiet() ? "screening." : "check.") + what;
    }

    /** Asked before anything has changed: a question makes all changes be written first. */
    private boolean isLatest(Caller caller, Verification check) {
        return latest(caller, check.caseId(), check.kind())
                .filter(check::equals)
                .isPresent();
    }

    private void tell(Caller caller, Verification check, boolean latest) {
        audit.record(
                caller,
                action(check.kind(), "answered"),
                check.caseId(),
                Map.of("check", check.kind().name(), "state", check.state().name()));
        if (latest) {
            outbox.publish(caller, new CheckCompleted(check.caseId(), check.kind(), check.state()));
        }
    }
}
