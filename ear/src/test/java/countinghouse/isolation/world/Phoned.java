package countinghouse.isolation.world;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CallLine;
import countinghouse.underwriting.CallOutcome;
import countinghouse.underwriting.CallPurpose;
import countinghouse.underwriting.CaseCalls;
import countinghouse.underwriting.CaseCalls.CallAttempt;
import countinghouse.underwriting.CorrectableFact;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** A call to the applicant, what was told in it, and a second call that the decision overtakes. */
@Dependent
public class Phoned {
    @Inject
    CaseCalls calls;

    void call(Caller underwriter, String caseId) {
        String call = calls.open(underwriter, caseId, CallPurpose.VERIFY_IDENTITY, "Which of the two streets is it?");
        calls.attempt(
                underwriter,
                caseId,
                new CallAttempt(call, CallOutcome.REACHED, List.of(CallLine.GREETING), "Sounds like them", null));
        String correction =
                calls.propose(underwriter, caseId, call, Map.of(CorrectableFact.ADDRESS_LINE, "19 Harbor Street"));
        calls.cancelCorrection(underwriter, caseId, correction);
        calls.open(underwriter, caseId, CallPurpose.UNCLEAR_CHECK, "");
    }
}
