package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.underwriting.CorrectionState;
import countinghouse.underwriting.entity.CaseCall;
import countinghouse.underwriting.entity.CaseCorrection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** What calls mean for a decision: none is made over a correction without an answer, and none is left to be phoned for after it. */
@ApplicationScoped
public class CallDue {
    @Inject
    private CallBook calls;

    @Inject
    private CorrectionBook corrections;

    @Inject
    private CallTrail trail;

    @Inject
    private Clock clock;

    /** @throws Refusal case.correction-open */
    public void requireNoneOpen(Caller person, String caseId) {
        if (corrections.open(person, caseId).isPresent()) {
            throw Refusal.conflict("case.correction-open");
        }
    }

    public void supersede(Caller person, String caseId) {
        calls.open(person, caseId).ifPresent(call -> supersede(person, call));
        corrections.open(person, caseId).ifPresent(correction -> cancel(person, correction));
    }

    private void supersede(Caller person, CaseCall call) {
        call.supersede(person, clock.instant());
        trail.closed(person, call, "superseded");
    }

    public void cancel(Caller person, CaseCorrection correction) {
        correction.close(CorrectionState.CANCELLED, person, clock.instant());
        trail.cancelled(person, correction);
    }
}
