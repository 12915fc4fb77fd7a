package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice;
import countinghouse.platform.Caller;
import countinghouse.underwriting.Underwriting;
import countinghouse.web.Session;
import countinghouse.workflow.Processes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one case stands, shown in the diagrams of its processes. */
@Named
@RequestScoped
public class ProcessPage {
    @Inject
    private Backoffice backoffice;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Processes processes;

    @Inject
    private Session session;

    private String id = "";
    private String number = "";
    private String stage = "";
    private List<Processes.Diagram> diagrams = List.of();

    public void load() {
        Caller bound = backoffice.openCase(session.onPlatform(), id);
        var view = underwriting.caseOf(bound, id);
        number = view.number();
        stage = view.state().name();
        diagrams = processes.diagrams(
                bound, id, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public List<Processes.Diagram> getDiagrams() {
        return diagrams;
    }

    public String getNumber() {
        return number;
    }

    public String getStage() {
        return stage;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
