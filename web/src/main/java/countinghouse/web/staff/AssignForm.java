package countinghouse.web.staff;

import countinghouse.backoffice.Assignments;
import countinghouse.backoffice.Assignments.Colleague;
import countinghouse.underwriting.CaseView.CaseState;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A senior says who works on the case that is open. */
@Named
@ViewScoped
public class AssignForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;

    @Inject
    private Assignments assignments;

    @Inject
    private Toast toast;

    private String person = "";
    private @Nullable List<Colleague> colleagues;

    public boolean isShown() {
        return page.isSenior() && page.getView().state() == CaseState.IN_REVIEW;
    }

    public boolean isOwned() {
        return page.getView().ownerId() != null;
    }

    public void assign() {
        assignments.assign(page.caller(), page.getId(), person);
        said("case.assigned");
    }

    public void giveBack() {
        assignments.giveBack(page.caller(), page.getId());
        said("case.given-back");
    }

    private void said(String key) {
        page.refresh();
        toast.say(key, page.named());
    }

    public List<Colleague> getColleagues() {
        List<Colleague> known = colleagues;
        if (known == null) {
            known = isShown() ? assignments.colleagues(page.caller()) : List.of();
            colleagues = known;
        }
        return known;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }
}
