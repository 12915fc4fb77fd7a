package countinghouse.web.money;

import countinghouse.settlement.PayoutAccounts;
import countinghouse.settlement.PayoutAccounts.AccountView;
import countinghouse.web.Toast;
import countinghouse.web.merchant.Shop;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The account that payouts go to, and its change. The number is forgotten as soon as it is sent. */
@Named
@ViewScoped
public class PayoutAccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PayoutAccounts accounts;

    @Inject
    private Shop shop;

    @Inject
    private Toast toast;

    private List<AccountView> rows = List.of();
    private String holder = "";
    private String bankCode = "";
    private transient String number = "";

    public void load() {
        rows = accounts.list(shop.caller());
    }

    public void propose() {
        accounts.propose(shop.caller(), new PayoutAccounts.Account(holder, bankCode, number));
        holder = "";
        bankCode = "";
        number = "";
        toast.say("payout-account.proposed", Map.of());
        load();
    }

    public void confirm(AccountView row) {
        accounts.confirm(shop.caller(), row.id());
        toast.say("payout-account.confirmed", Map.of());
        load();
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

    public List<AccountView> getRows() {
        return rows;
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
