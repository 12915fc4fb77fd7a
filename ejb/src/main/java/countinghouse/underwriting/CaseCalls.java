package countinghouse.underwriting;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls to the applicant of a case, by its owner, while it is in review or the applicant owes something. One call is open at a time, and one
 * correction waits for the applicant's word; until it is given or called off, nobody approves.
 */
public interface CaseCalls {
    /** Everything that a caller needs. */
    CallDesk desk(Caller underwriter, String caseId);

    /**
     * @param question what else is to be asked, at most 500 characters; may be empty
     * @return the call's id
     * @throws countinghouse.kernel.Refusal case.not-claimed, case.state; call.open while another is; call.question
     */
    String open(Caller underwriter, String caseId, CallPurpose purpose, String question);

    /**
     * Writes down how a try ended. Reaching the applicant, or a refusal to talk, closes the call.
     *
     * @throws countinghouse.kernel.Refusal call.closed; call.line, when it is not of the script; call.note; call.back-when, without a time
     *     within the next 30 days
     */
    void attempt(Caller underwriter, String caseId, CallAttempt attempt);

    /** @throws countinghouse.kernel.Refusal call.closed */
    void cancel(Caller underwriter, String caseId, String callId);

    /**
     * Proposes what the applicant has told. Nothing of it counts before the applicant has agreed.
     *
     * @param values new ones; those that say what is stated already are left out
     * @return the correction's id
     * @throws countinghouse.kernel.Refusal call.not-reached; correction.open while another waits; correction.nothing; fact.&lt;field&gt; as for
     *     the applicant
     */
    String propose(Caller underwriter, String caseId, String callId, Map<CorrectableFact, String> values);

    /** @throws countinghouse.kernel.Refusal correction.closed */
    void cancelCorrection(Caller underwriter, String caseId, String correctionId);

    /**
     * @param note at most 2,000 characters, for underwriters' eyes only; may be empty
     * @param callBackAt for CALL_BACK only
     */
    record CallAttempt(
            String callId,
            CallOutcome outcome,
            List<CallLine> said,
            String note,
            @Nullable Instant callBackAt) {}

    /**
     * @param language in which the applicant is spoken to
     * @param phone as stated; null for a company, whose people have theirs
     * @param calls latest first
     * @param corrections latest first
     * @param correctable what is stated now of what may be corrected
     */
    record CallDesk(
            String language,
            @Nullable String phone,
            List<CallView> calls,
            List<CorrectionView> corrections,
            Map<CorrectableFact, String> correctable)
            implements Serializable {}
}
