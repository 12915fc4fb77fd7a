package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice;
import countinghouse.backoffice.Backoffice.LookAlike;
import countinghouse.underwriting.CaseView;
import countinghouse.web.Session;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other applications that share something with the case that is open. */
@Named
@ViewScoped
public class LookAlikePanel implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 6;

    @Inject
    private CasePage page;

    @Inject
    private Backoffice backoffice;

    @Inject
    private Session session;

    private @Nullable CaseView of;
    private List<LookAlike> all = List.of();

    /** Read anew whenever the case was. */
    public List<LookAlike> getAll() {
        if (of != page.getView()) {
            of = page.getView();
            all = backoffice.lookAlikes(session.onPlatform(), page.getId());
        }
        return all;
    }

    /** Newest first. */
    public List<LookAlike> getFirst() {
        return getAll().stream().limit(SHOWN).toList();
    }

    public List<LookAlike> getRest() {
        return getAll().stream().skip(SHOWN).toList();
    }
}
