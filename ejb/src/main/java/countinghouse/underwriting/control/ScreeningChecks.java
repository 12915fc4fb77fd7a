package countinghouse.underwriting.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.ScreeningHits.Standing;
import countinghouse.underwriting.entity.Verification;
import countinghouse.underwriting.gateway.CheckAnswer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The check SANCTIONS after it was answered: people settle hits, and lists change. The process is not told: it waits for a decision anyway. */
@Stateless
public class ScreeningChecks {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Checks checks;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public boolean isUnderWay(Caller caller, String caseId) {
        return latest(caller, caseId).filter(Verification::isOpen).isPresent();
    }

    /** Screened again. The answer before stays in the list of checks when it was another. */
    public void again(Caller system, String caseId, CheckAnswer answer) {
        CheckState state = Checks.state(answer);
        Optional<Verification> same = latest(system, caseId).filter(c -> c.state() == state);
        Verification check =
                same.orElseGet(() -> new Verification(Ids.next("chk"), caseId, CheckKind.SANCTIONS, clock.instant()));
        check.answered(
                state, answer.provider(), answer.providerReference(), answer.score(), Json.write(answer.evidence()));
        check.at(clock.instant());
        if (same.isEmpty()) {
            tenants.bind(system).persist(check);
            record(system, caseId, "answered", state);
        }
    }

    /** A hit was settled: the check follows, unless it is being asked again. */
    public void follow(Caller person, String caseId, Standing standing) {
        latest(person, caseId).filter(check -> !check.isOpen()).ifPresent(check -> {
            CheckState state = ScreeningVerdict.state(standing);
            Map<String, String> evidence = new LinkedHashMap<>(CaseReader.evidence(check));
            evidence.putAll(ScreeningVerdict.counts(standing));
            boolean other = check.state() != state;
            check.settled(state, person.name(), Json.write(evidence), clock.instant());
            if (other) {
                record(person, caseId, "settled", state);
            }
        });
    }

    /** It could not be screened again: a person looks. */
    public void toPerson(Caller system, String caseId) {
        latest(system, caseId)
                .filter(check -> check.state() == CheckState.PASSED)
                .ifPresent(check -> {
                    check.toPerson(clock.instant());
                    record(system, caseId, "answered", CheckState.REVIEW);
                });
    }

    private Optional<Verification> latest(Caller caller, String caseId) {
        return checks.latest(caller, caseId, CheckKind.SANCTIONS);
    }

    private void record(Caller caller, String caseId, String what, CheckState state) {
        audit.record(
                caller,
                Checks.action(CheckKind.SANCTIONS, what),
                caseId,
                Map.of("check", CheckKind.SANCTIONS.name(), "state", state.name()));
    }
}
