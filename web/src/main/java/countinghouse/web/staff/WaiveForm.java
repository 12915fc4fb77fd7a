package countinghouse.web.staff;

import countinghouse.onboarding.ApplicationView.Requirement;
import countinghouse.onboarding.RequirementState;
import countinghouse.onboarding.Waivers;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What the application owes, and what an underwriter says is not needed. */
@Named
@ViewScoped
public class WaiveForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;

    @Inject
    private Waivers waivers;

    private String code = "";
    private String why = "";

    public List<Requirement> getRequirements() {
        return waivers.requirements(page.caller());
    }

    /** Only the owner of the case, and only what can be done without. */
    public boolean isWaivable(Requirement requirement) {
        return page.isMine()
                && !page.isDecided()
                && Waivers.WAIVABLE.contains(requirement.code())
                && requirement.state() != RequirementState.SATISFIED
                && requirement.state() != RequirementState.WAIVED;
    }

    public void choose(String requirement) {
        code = requirement;
        why = "";
    }

    public void waive() {
        waivers.waive(page.caller(), code, why);
        page.refresh();
    }

    public String getCode() {
        return code;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
