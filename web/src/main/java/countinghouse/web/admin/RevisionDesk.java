package countinghouse.web.admin;

import countinghouse.backoffice.CloseMonitor;
import countinghouse.security.StepUp;
import countinghouse.settlement.MonthlyStatements;
import countinghouse.settlement.MonthlyStatements.Frozen;
import countinghouse.web.Format;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Revises a statement of the merchant whose money desk is open, with a reason. */
@Named
@ViewScoped
public class RevisionDesk implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CloseMonitor monitor;

    @Inject
    private MonthlyStatements statements;

    @Inject
    private StepUp stepUp;

    @Inject
    private Session session;

    @Inject
    private Format format;

    @Inject
    private Toast toast;

    private @Nullable Frozen chosen;
    private String reason = "";

    /** The month that the dialog which opens next is about; asks for the proof before anything is typed. */
    public void choose(Frozen month) {
        stepUp.require(session.getSessionId());
        chosen = month;
        reason = "";
    }

    /** @param desk shows it afterwards */
    public void revise(MoneyPage desk) {
        Frozen month = chosen;
        if (month != null) {
            statements.revise(monitor.open(session.onPlatform(), desk.getMerchant()), month.period(), reason);
            desk.load();
            toast.say("desk.revised", Map.of("merchant", desk.getName(), "month", format.month(month.period())));
            chosen = null;
            reason = "";
        }
    }

    public @Nullable Frozen getChosen() {
        return chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
