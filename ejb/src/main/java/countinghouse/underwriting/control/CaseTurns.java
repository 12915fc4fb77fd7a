package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.underwriting.Advice;
import countinghouse.underwriting.CaseView.DecisionState;
import countinghouse.underwriting.CaseView.DecisionView;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.RequestedItem;
import countinghouse.underwriting.entity.UnderwritingCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What the process says of a case: how it is rated, and whose turn it is. */
@ApplicationScoped
public class CaseTurns {
    @Inject
    private Cases cases;

    @Inject
    private DecisionLog decisions;

    @Inject
    private CaseTrail trail;

    @Inject
    private Clock clock;

    public void rate(Caller system, String caseId, Rating rating) {
        cases.find(system, caseId).rate(Json.write(rating));
        trail.rated(system, caseId, rating);
    }

    public void advise(Caller system, String caseId, Advice advice) {
        cases.find(system, caseId).advise(Json.write(advice));
        trail.advised(system, caseId, advice);
    }

    public void queue(Caller system, String caseId) {
        UnderwritingCase file = cases.find(system, caseId);
        file.queue(clock.instant());
        trail.queued(system, caseId, CaseReader.rating(file).orElse(null));
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
        trail.escalated(system, cases.find(system, caseId).id());
    }
}
