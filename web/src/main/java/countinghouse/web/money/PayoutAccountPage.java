package countinghouse.web.money;

import countinghouse.security.StepUp;
import countinghouse.settlement.PayoutAccounts;
import countinghouse.settlement.PayoutAccounts.AccountView;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import countinghouse.web.merchant.Shop;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The account that payouts go to, and its change. The number is forgotten as soon as it is sent. */
@Named
@ViewScoped
public class PayoutAccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PayoutAccounts accounts;

    @Inject
    private StepUp stepUp;

    @Inject
    private Shop shop;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    @Inject
    private Clock clock;

    private List<AccountView> rows = List.of();
    private @Nullable AccountView chosen;
    private String holder = "";
    private String bankCode = "";
    private transient String number = "";

    public void load() {
        rows = accounts.list(shop.caller());
    }

    /** Asks for the proof before anything is typed, for the way to it and back loses what was. */
    public void begin() {
        stepUp.require(session.getSessionId());
        holder = "";
        bankCode = "";
        number = "";
    }

    public void propose() {
        accounts.propose(shop.caller(), new PayoutAccounts.Account(holder, bankCode, number));
        holder = "";
        bankCode = "";
        number = "";
        toast.say("payout-account.proposed", Map.of());
        load();
    }

    /** The account that the dialog which opens next is about. */
    public void choose(AccountView row) {
        stepUp.require(session.getSessionId());
        chosen = row;
    }

    public void confirm() {
        AccountView row = chosen;
        if (row != null) {
            accounts.confirm(shop.caller(), row.id());
            toast.say("payout-account.confirmed", Map.of());
            load();
        }
    }

    public void undo(AccountView row) {
        accounts.undo(shop.caller(), row.id());
        toast.say("payout-account.undone", Map.of());
        load();
    }

    /** In China an account is a debit card. */
    public boolean isCard() {
        return shop.getMerchant().country().equals("CN");
    }

    public @Nullable AccountView getActive() {
        return first("ACTIVE");
    }

    public @Nullable AccountView getProposed() {
        return first("PROPOSED");
    }

    private @Nullable AccountView first(String state) {
        return rows.stream()
                .filter(row -> row.state().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** Those that payouts went to, or nearly did. */
    public List<AccountView> getEarlier() {
        return rows.stream()
                .filter(row -> row.state().equals("REPLACED") || row.state().equals("UNDONE"))
                .toList();
    }

    /** Whether the account in use is new, so that payouts wait and the change can be taken back. */
    public boolean isWaiting() {
        AccountView active = getActive();
        return active != null
                && active.confirmedBy() != null
                && active.usableFrom().isAfter(clock.instant());
    }

    /** Who proposed it may not confirm it. */
    public boolean isMine() {
        AccountView proposed = getProposed();
        return proposed != null && proposed.statedById().equals(session.getUserId());
    }

    public @Nullable AccountView getChosen() {
        return chosen;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getBankCode() {
        return bankCode;
    }

    public void setBankCode(String bankCode) {
        this.bankCode = bankCode;
    }

    /** Never shown again. */
    public String getNumber() {
        return "";
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
