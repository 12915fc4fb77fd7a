package countinghouse.underwriting.control;

import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.CaseView.DecisionState;
import countinghouse.underwriting.CaseView.DecisionView;
import countinghouse.underwriting.entity.CaseDecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Every decision on a case, the proposed ones that were sent back among them. */
@ApplicationScoped
public class DecisionLog {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    public void propose(Caller caller, String caseId, Decided decided) {
        tenants.bind(caller)
                .persist(new CaseDecision(
                        Ids.next("dec"), caseId, Json.write(decided), caller.actor(), clock.instant()));
    }

    /** Closes the proposal that is open, if there is one. */
    public void close(Caller caller, String caseId, DecisionState how) {
        latest(caller, caseId)
                .filter(d -> d.state() == DecisionState.PROPOSED)
                .ifPresent(d -> d.close(how, caller.actor(), caller.name(), clock.instant()));
    }

    public Optional<DecisionView> last(Caller caller, String caseId) {
        return latest(caller, caseId).map(DecisionLog::view);
    }

    public List<DecisionView> views(Caller caller, String caseId) {
        return rows(caller, caseId).stream().map(DecisionLog::view).toList();
    }

    private Optional<CaseDecision> latest(Caller caller, String caseId) {
        List<CaseDecision> rows = rows(caller, caseId);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }

    private List<CaseDecision> rows(Caller caller, String caseId) {
        return tenants.bind(caller)
                .createNamedQuery("CaseDecision.ofCase", CaseDecision.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    private static DecisionView view(CaseDecision row) {
        Decided decided = Json.read(row.content(), Decided.class);
        return new DecisionView(
                decided.outcome(),
                row.state(),
                decided.reasons(),
                decided.note(),
                decided.conditions(),
                decided.changed(),
                decided.items(),
                decided.override(),
                row.proposedBy(),
                decided.proposedBy(),
                row.proposedAt(),
                row.closedName(),
                row.closedAt());
    }
}
