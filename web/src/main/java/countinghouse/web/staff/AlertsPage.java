package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice;
import countinghouse.backoffice.Backoffice.AlertRow;
import countinghouse.underwriting.ScreeningHits;
import countinghouse.underwriting.ScreeningHits.ListInUse;
import countinghouse.web.Session;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Approved merchants who resemble somebody that a list has added since. */
@Named
@ViewScoped
public class AlertsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Backoffice backoffice;

    @Inject
    private ScreeningHits screening;

    @Inject
    private Session session;

    private List<AlertRow> rows = List.of();
    private List<ListInUse> lists = List.of();

    public void load() {
        rows = backoffice.alerts(session.onPlatform());
        lists = screening.lists(session.onPlatform());
    }

    public List<AlertRow> getRows() {
        return rows;
    }

    public List<ListInUse> getLists() {
        return lists;
    }
}
