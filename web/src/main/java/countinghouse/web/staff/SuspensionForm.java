package countinghouse.web.staff;

import countinghouse.platform.Permission;
import countinghouse.underwriting.Suspensions;
import countinghouse.underwriting.Underwriting.Outcome;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Stops the trade of the merchant whose case is open, and lets it go on. */
@Named
@ViewScoped
public class SuspensionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;

    @Inject
    private Suspensions suspensions;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private String why = "";

    /** Only an approved merchant trades. */
    public boolean isShown() {
        var decision = page.getView().decision();
        return page.isDecided() && decision != null && decision.outcome() == Outcome.APPROVE;
    }

    public boolean isSuspended() {
        return suspensions.suspended(page.caller(), page.getId());
    }

    public boolean isStoppable() {
        return session.onPlatform().may(Permission.CASE_DECIDE) && !isSuspended();
    }

    public boolean isLiftable() {
        return page.isSenior() && isSuspended();
    }

    public void suspend() {
        suspensions.suspend(page.caller(), page.getId(), why);
        said("case.suspended");
    }

    public void lift() {
        suspensions.lift(page.caller(), page.getId(), why);
        said("case.reinstated");
    }

    private void said(String key) {
        why = "";
        page.refresh();
        toast.say(key, page.named());
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
