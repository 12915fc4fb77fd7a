package countinghouse.web.apply;

import countinghouse.tenancy.CountryPack;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** Step 3: the account that settlements go to. A saved number is never shown again, only its end. */
@Named
@ViewScoped
public class AccountStep implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationPage page;

    private String holderName = "";
    private String bankCode = "";
    private String accountNumber = "";
    private boolean locked;
    private boolean masked;

    @PostConstruct
    void open() {
        Map<String, String> typed = page.typed(Step.ACCOUNT);
        FactsView facts = page.getApplication().facts();
        FactsView.AccountView saved = facts.account();
        if (saved != null) {
            holderName = saved.holderName();
            bankCode = saved.bankCode();
            locked = true;
        } else if (facts.business() != null && facts.business().kind().equals("COMPANY")) {
            holderName = facts.business().legalName();
        } else if (facts.person() != null) {
            holderName = facts.person().fullName();
        }
        if (saved == null) {
            holderName = typed.getOrDefault("holderName", holderName);
            bankCode = typed.getOrDefault("bankCode", "");
        }
    }

    public void leave() {
        page.keep(Step.ACCOUNT, Map.of("holderName", holderName, "bankCode", bankCode));
        boolean routed = !isRouted() || !bankCode.isBlank();
        if (routed && !holderName.isBlank() && !accountNumber.isBlank()) {
            save();
        }
    }

    public String next() {
        if (!locked) {
            save();
        }
        return page.onward();
    }

    private void save() {
        String number = accountNumber.replaceAll("[\\s-]", "");
        page.save(new FactSection.Account(holderName.strip(), bankCode.strip(), number));
        masked = true;
    }

    /** Opens a saved section again; its number has to be entered anew. */
    public void change() {
        locked = false;
        again();
    }

    public void again() {
        masked = false;
        accountNumber = "";
    }

    public boolean isLocked() {
        return locked;
    }

    public boolean isMasked() {
        return masked;
    }

    /** Rules and words of the country's first kind of account; others are told from it by their numbers. */
    public CountryPack.SettlementAccount getKind() {
        return page.getPack().accounts().getFirst();
    }

    /** Whether a code of the bank goes with the number. */
    public boolean isRouted() {
        return !getKind().bankCode().isEmpty();
    }

    public String getLastFour() {
        FactsView.AccountView saved = page.getApplication().facts().account();
        return saved == null ? "" : saved.accountLastFour();
    }

    public String getHolderName() {
        return holderName;
    }

    public void setHolderName(String holderName) {
        this.holderName = holderName;
    }

    public String getBankCode() {
        return bankCode;
    }

    public void setBankCode(String bankCode) {
        this.bankCode = bankCode;
    }

    public String getAccountNumber() {
        return accountNumber;
    }

    public void setAccountNumber(String accountNumber) {
        this.accountNumber = accountNumber;
    }
}
