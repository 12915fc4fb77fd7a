package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.underwriting.Advice;
import countinghouse.underwriting.CaseView.DecisionState;
import countinghouse.underwriting.CaseView.DecisionView;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.Underwriting.RequestedItem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Whose turn it is: the process says so, the case remembers. */
@Stateless
public class CaseTurns {
    @Inject
    private Cases cases;

    @Inject
    private DecisionLog decisions;

    @Inject
    private CaseTrail trail;

    @Inject
    private Clock clock;

    public void rated(Caller system, String caseId, Rating rating) {
        trail.rated(system, caseId, rating);
    }

    public void advised(Caller system, String caseId, Advice advice) {
        trail.advised(system, caseId, advice);
    }

    public void queue(Caller system, String caseId) {
        cases.find(system, caseId).queue(clock.instant());
        trail.queued(system, caseId);
    }

    /** A proposal that nobody has confirmed yet has lost its ground. */
    public void waitForApplicant(Caller system, String caseId) {
        cases.lock(system, caseId).collect();
        decisions.close(system, caseId, DecisionState.SENT_BACK);
        trail.waiting(system, caseId);
    }

    public List<RequestedItem> requested(Caller system, String caseId) {
        return decisions.last(system, caseId).map(DecisionView::items).orElse(List.of());
    }

    public void escalate(Caller system, String caseId) {
        trail.escalated(system, caseId);
    }
}
