package countinghouse.underwriting;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CaseView.CaseState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The applicant's word on what was told on the phone; onboarding applies what is agreed to. */
public interface FactCorrections {
    /** What waits for the applicant's word; null when nothing does. */
    @Nullable
    CorrectionView proposed(Caller applicant, String caseId);

    /**
     * @return the state in which the case was; null when it was agreed to before
     * @throws countinghouse.kernel.Refusal correction.closed; correction.stale, when what shall be corrected was stated anew since
     */
    @Nullable
    CaseState agree(Caller applicant, String caseId, String correctionId);

    /** Nothing happens when it was refused before. @throws countinghouse.kernel.Refusal correction.closed */
    void refuse(Caller applicant, String caseId, String correctionId);

    /** The sections as they are with what was agreed to. */
    List<FactSection> corrected(Caller system, String caseId, String correctionId);
}
