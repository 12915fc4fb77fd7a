package countinghouse.onboarding.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationView.Requirement;
import countinghouse.onboarding.Waivers;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Requirements, as underwriters see and waive them. */
@Stateless
@Local(Waivers.class)
public class WaiversBean implements Waivers {
    private static final int LONGEST = 500;

    @Inject
    private Applications applications;

    @Inject
    private Requirements requirements;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Audit audit;

    @Override
    public List<Requirement> requirements(Caller underwriter) {
        underwriter.require(Permission.CASE_READ);
        return requirements.views(underwriter);
    }

    @Override
    public void waive(Caller underwriter, String code, String why) {
        underwriter.require(Permission.CASE_DECIDE);
        String caseId = applications.own(underwriter).id();
        if (!underwriter.actor().equals(underwriting.caseOf(underwriter, caseId).ownerId())) {
            throw Refusal.conflict("case.not-claimed");
        }
        if (!WAIVABLE.contains(code)) {
            throw Refusal.invalid("requirement.not-waivable");
        }
        if (why.isBlank() || why.length() > LONGEST) {
            throw Refusal.invalid("case.note-missing");
        }
        requirements.waive(underwriter, code, why.strip());
        audit.record(underwriter, "application.waived", caseId, Map.of("requirement", code));
    }
}
