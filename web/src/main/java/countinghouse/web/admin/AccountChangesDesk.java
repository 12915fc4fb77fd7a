package countinghouse.web.admin;

import countinghouse.platform.Caller;
import countinghouse.security.StepUp;
import countinghouse.settlement.PayoutAccounts;
import countinghouse.settlement.PayoutAccounts.AccountView;
import countinghouse.settlement.PayoutDesk;
import countinghouse.settlement.PayoutDesk.ChangeRow;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A changed account, confirmed or refused by the second person, beside the one that is in use. In pages: {@code accountChanges}. */
@Named("accountChanges")
@ViewScoped
public class AccountChangesDesk implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PayoutDesk desk;

    @Inject
    private PayoutAccounts accounts;

    @Inject
    private DeskMerchant merchants;

    @Inject
    private StepUp stepUp;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private @Nullable ChangeRow chosen;
    private List<AccountView> rows = List.of();
    private String legalName = "";
    private String reason = "";

    /** Asks for the proof before anything is shown. */
    public void choose(ChangeRow row) {
        stepUp.require(session.getSessionId());
        Caller bound = desk.openChange(session.onPlatform(), row.accountId());
        rows = accounts.list(bound);
        String legal = merchants.view(bound).legalName();
        legalName = legal == null ? row.merchant() : legal;
        chosen = row;
        reason = "";
    }

    public void confirm(PayoutDeskPage page) {
        ChangeRow row = chosen;
        if (row != null) {
            accounts.confirm(desk.openChange(session.onPlatform(), row.accountId()), row.accountId());
            toast.say("change.confirmed", Map.of("merchant", row.merchant()));
            page.load();
        }
    }

    public void refuse(PayoutDeskPage page) {
        ChangeRow row = chosen;
        if (row != null) {
            accounts.refuse(desk.openChange(session.onPlatform(), row.accountId()), row.accountId(), reason);
            toast.say("change.refused", Map.of("merchant", row.merchant()));
            page.load();
        }
    }

    public @Nullable ChangeRow getChosen() {
        return chosen;
    }

    public @Nullable AccountView getNow() {
        return first("ACTIVE");
    }

    public @Nullable AccountView getThen() {
        return first("PROPOSED");
    }

    private @Nullable AccountView first(String state) {
        return rows.stream()
                .filter(row -> row.state().equals(state))
                .findFirst()
                .orElse(null);
    }

    public String getLegalName() {
        return legalName;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
