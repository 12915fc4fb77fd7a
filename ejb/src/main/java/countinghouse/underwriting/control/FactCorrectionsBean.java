package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.CaseView.CaseState;
import countinghouse.underwriting.CorrectionState;
import countinghouse.underwriting.CorrectionView;
import countinghouse.underwriting.FactCorrections;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.entity.CaseCorrection;
import countinghouse.underwriting.entity.UnderwritingCase;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The applicant's word on a correction; two tabs, one word: the second waits for the first and then sees what it was. */
@Stateless
@Local(FactCorrections.class)
public class FactCorrectionsBean implements FactCorrections {
    @Inject
    private Cases cases;

    @Inject
    private CorrectionBook corrections;

    @Inject
    private CallTrail trail;

    @Inject
    private Clock clock;

    @Override
    public @Nullable CorrectionView proposed(Caller applicant, String caseId) {
        applicant.require(Permission.APPLICATION_READ);
        cases.findOpenTo(applicant, caseId);
        return corrections
                .open(applicant, caseId)
                .map(row -> corrections.view(applicant, row))
                .orElse(null);
    }

    @Override
    public @Nullable CaseState agree(Caller applicant, String caseId, String correctionId) {
        applicant.require(Permission.APPLICATION_EDIT);
        UnderwritingCase file =
                cases.lock(applicant, cases.findOpenTo(applicant, caseId).id());
        CaseCorrection correction = corrections.lock(applicant, caseId, correctionId);
        if (correction.state() == CorrectionState.AGREED) {
            return null;
        }
        if (!corrections.stated(applicant, caseId).stands(corrections.changes(applicant, correction))) {
            throw Refusal.conflict("correction.stale");
        }
        correction.close(CorrectionState.AGREED, applicant, clock.instant());
        trail.answered(applicant, correction, true);
        return file.state();
    }

    @Override
    public void refuse(Caller applicant, String caseId, String correctionId) {
        applicant.require(Permission.APPLICATION_EDIT);
        cases.lock(applicant, cases.findOpenTo(applicant, caseId).id());
        CaseCorrection correction = corrections.lock(applicant, caseId, correctionId);
        if (correction.state() == CorrectionState.REFUSED) {
            return;
        }
        correction.close(CorrectionState.REFUSED, applicant, clock.instant());
        trail.answered(applicant, correction, false);
    }

    @Override
    public List<FactSection> corrected(Caller system, String caseId, String correctionId) {
        system.requireSystem();
        CaseCorrection correction = corrections.find(system, caseId, correctionId);
        return corrections.stated(system, caseId).with(corrections.changes(system, correction));
    }
}
