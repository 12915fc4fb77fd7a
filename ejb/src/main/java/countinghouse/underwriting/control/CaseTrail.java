package countinghouse.underwriting.control;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.underwriting.CaseClaimed;
import countinghouse.underwriting.CaseDecided;
import countinghouse.underwriting.CaseQueued;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** What is told of a case: to the audit trail, and to the contexts above. */
@Stateless
public class CaseTrail {
    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    /** The section's name only: what was stated is sealed and stays so. */
    public void stated(Caller caller, String caseId, FactSection section) {
        audit.record(
                caller,
                "fact.stated",
                caseId,
                Map.of("section", section.getClass().getSimpleName()));
    }

    public void rated(Caller caller, String caseId, Rating rating) {
        Map<String, String> details = Map.of(
                "score",
                Integer.toString(rating.score()),
                "level",
                rating.level().name(),
                "table",
                rating.tableVersion());
        audit.record(caller, "case.rated", caseId, details);
    }

    public void queued(Caller caller, String caseId) {
        audit.record(caller, "case.queued", caseId, Map.of());
        outbox.publish(caller, new CaseQueued(caseId));
    }

    public void claimed(Caller caller, String caseId) {
        audit.record(caller, "case.claimed", caseId, Map.of());
        outbox.publish(caller, new CaseClaimed(caseId, caller.actor(), caller.name()));
    }

    public void released(Caller caller, String caseId) {
        audit.record(caller, "case.released", caseId, Map.of());
        outbox.publish(caller, new CaseClaimed(caseId, "", ""));
    }

    public void decided(Caller caller, String caseId, Underwriting.Decide command) {
        Map<String, String> details = Map.of(
                "outcome",
                command.outcome().name(),
                "reasons",
                command.reasons().toString());
        audit.record(caller, "case.decided", caseId, details);
        outbox.publish(caller, new CaseDecided(caseId, command.outcome()));
    }
}
