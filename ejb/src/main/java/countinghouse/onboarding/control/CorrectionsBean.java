package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.Corrections;
import countinghouse.onboarding.entity.Application;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.CaseView.CaseState;
import countinghouse.underwriting.CorrectionView;
import countinghouse.underwriting.FactCorrections;
import countinghouse.underwriting.FactSection;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies what was told on the phone by the way on which applicants correct what they have sent. */
@Stateless
@Local(Corrections.class)
public class CorrectionsBean implements Corrections {
    private static final Set<ApplicationState> RUNNING =
            Set.of(ApplicationState.VERIFYING, ApplicationState.IN_REVIEW, ApplicationState.ACTION_REQUIRED);

    @Inject
    private Applications applications;

    @Inject
    private FactCorrections facts;

    @Inject
    private Asking asking;

    @Inject
    private Filling filling;

    @Override
    public @Nullable CorrectionView proposed(Caller applicant) {
        applicant.require(Permission.APPLICATION_READ);
        Application application = applications.own(applicant);
        return RUNNING.contains(application.state()) ? facts.proposed(applicant, application.id()) : null;
    }

    @Override
    public void agree(Caller applicant, String correctionId) {
        applicant.require(Permission.APPLICATION_EDIT);
        Application application = applications.own(applicant);
        CaseState at = facts.agree(applicant, application.id(), correctionId);
        if (at == null) {
            return;
        }
        boolean owing = application.state() == ApplicationState.ACTION_REQUIRED;
        if (!owing && at == CaseState.COLLECTING) {
            throw Refusal.conflict("correction.moment"); // asked, or sent again, and the process has not taken it up
        }
        Caller system = Caller.system(applicant.tenant(), "onboarding");
        List<FactSection> sections = facts.corrected(system, application.id(), correctionId);
        List<String> parts = sections.stream().map(Owed::by).toList();
        if (owing) {
            asking.reopen(applicant, parts);
        } else {
            asking.amend(applicant, parts);
        }
        sections.forEach(section -> filling.state(applicant, section));
        if (!owing) {
            asking.resubmitIfComplete(applicant);
        }
    }

    @Override
    public void refuse(Caller applicant, String correctionId) {
        applicant.require(Permission.APPLICATION_EDIT);
        facts.refuse(applicant, applications.own(applicant).id(), correctionId);
    }
}
