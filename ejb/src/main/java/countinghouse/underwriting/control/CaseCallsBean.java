package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.CallPurpose;
import countinghouse.underwriting.CaseCalls;
import countinghouse.underwriting.CaseView.CaseState;
import countinghouse.underwriting.CorrectableFact;
import countinghouse.underwriting.entity.UnderwritingCase;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** The case's owner phones the applicant. */
@Stateless
@Local(CaseCalls.class)
public class CaseCallsBean implements CaseCalls {
    @Inject
    private Cases cases;

    @Inject
    private Calling calling;

    @Inject
    private CallBook calls;

    @Inject
    private CorrectionBook corrections;

    @Inject
    private CallDue due;

    @Inject
    private Tenancy tenancy;

    @Override
    public CallDesk desk(Caller underwriter, String caseId) {
        underwriter.require(Permission.CASE_READ);
        cases.find(underwriter, caseId);
        Corrected stated = corrections.stated(underwriter, caseId);
        return new CallDesk(
                tenancy.merchant(underwriter).language(),
                stated.values().get(CorrectableFact.PHONE),
                calls.ofCase(underwriter, caseId).stream()
                        .map(call -> calls.view(underwriter, call, stated.person() != null))
                        .toList(),
                corrections.views(underwriter, caseId),
                stated.values());
    }

    @Override
    public String open(Caller underwriter, String caseId, CallPurpose purpose, String question) {
        owned(underwriter, caseId);
        return calling.open(underwriter, caseId, purpose, question);
    }

    @Override
    public void attempt(Caller underwriter, String caseId, CallAttempt attempt) {
        owned(underwriter, caseId);
        calling.attempt(underwriter, calls.find(underwriter, caseId, attempt.callId()), attempt);
    }

    @Override
    public void cancel(Caller underwriter, String caseId, String callId) {
        owned(underwriter, caseId);
        calling.cancel(underwriter, calls.find(underwriter, caseId, callId));
    }

    @Override
    public String propose(Caller underwriter, String caseId, String callId, Map<CorrectableFact, String> values) {
        UnderwritingCase file = owned(underwriter, caseId);
        return calling.propose(underwriter, file, calls.find(underwriter, caseId, callId), values);
    }

    @Override
    public void cancelCorrection(Caller underwriter, String caseId, String correctionId) {
        owned(underwriter, caseId);
        due.cancel(underwriter, corrections.lock(underwriter, caseId, correctionId));
    }

    /** Whoever owns the case talks to the applicant, also while the applicant owes something; nobody owns their own. */
    private UnderwritingCase owned(Caller underwriter, String caseId) {
        underwriter.require(Permission.CASE_DECIDE);
        UnderwritingCase file = cases.lock(underwriter, caseId);
        if (file.state() == CaseState.DECIDED) {
            throw Refusal.conflict("case.decided");
        }
        if (file.state() != CaseState.IN_REVIEW && file.state() != CaseState.COLLECTING) {
            throw Refusal.conflict("case.state");
        }
        if (!underwriter.actor().equals(file.ownerId())) {
            throw Refusal.conflict("case.not-claimed");
        }
        return file;
    }
}
