package countinghouse.underwriting.control;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.underwriting.CallClosed;
import countinghouse.underwriting.CallMade;
import countinghouse.underwriting.CallOpened;
import countinghouse.underwriting.CaseCalls.CallAttempt;
import countinghouse.underwriting.CorrectionAnswered;
import countinghouse.underwriting.CorrectionCancelled;
import countinghouse.underwriting.CorrectionProposed;
import countinghouse.underwriting.CorrectionView.Change;
import countinghouse.underwriting.entity.CaseCall;
import countinghouse.underwriting.entity.CaseCorrection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What is told of calls and corrections: which facts and how it ended, never what was said. */
@ApplicationScoped
public class CallTrail {
    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    public void opened(Caller caller, CaseCall call) {
        record(caller, "call.opened", call, "purpose", call.purpose().name());
        outbox.publish(caller, new CallOpened(call.caseId()));
    }

    public void made(Caller caller, CaseCall call, CallAttempt attempt) {
        record(caller, "call.made", call, "outcome", attempt.outcome().name());
        outbox.publish(caller, new CallMade(call.caseId(), attempt.outcome(), attempt.callBackAt()));
    }

    /** @param how cancelled or superseded */
    public void closed(Caller caller, CaseCall call, String how) {
        record(caller, "call." + how, call, "purpose", call.purpose().name());
        outbox.publish(caller, new CallClosed(call.caseId()));
    }

    private void record(Caller caller, String action, CaseCall call, String what, String value) {
        audit.record(caller, action, call.caseId(), Map.of("call", call.id(), what, value));
    }

    public void proposed(Caller caller, CaseCorrection correction, List<Change> changes) {
        String facts = changes.stream().map(Change::fact).toList().toString();
        audit.record(
                caller,
                "correction.proposed",
                correction.caseId(),
                Map.of("correction", correction.id(), "facts", facts));
        outbox.publish(caller, new CorrectionProposed(correction.caseId()));
    }

    public void answered(Caller applicant, CaseCorrection correction, boolean agreed) {
        record(applicant, agreed ? "correction.agreed" : "correction.refused", correction);
        outbox.publish(applicant, new CorrectionAnswered(correction.caseId(), agreed));
    }

    public void cancelled(Caller caller, CaseCorrection correction) {
        record(caller, "correction.cancelled", correction);
        outbox.publish(caller, new CorrectionCancelled(correction.caseId()));
    }

    private void record(Caller caller, String action, CaseCorrection correction) {
        audit.record(caller, action, correction.caseId(), Map.of("correction", correction.id()));
    }
}
