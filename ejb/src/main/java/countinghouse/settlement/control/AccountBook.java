package countinghouse.settlement.control;

import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.SealedTexts;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import countinghouse.settlement.PayoutAccounts.Account;
import countinghouse.settlement.entity.PayoutAccount;
import countinghouse.settlement.entity.PayoutAccount.State;
import countinghouse.settlement.entity.PayoutAccount.Stated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A merchant's accounts, in and out of the vault. */
@ApplicationScoped
public class AccountBook {
    private static final int LAST = 4;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private SealedTexts texts;

    /** The account in use. */
    record Current(String id, Account account, Instant usableFrom) {}

    Optional<Current> current(Caller caller) {
        return all(caller).stream()
                .filter(account -> account.state() == State.ACTIVE)
                .findFirst()
                .map(account -> new Current(account.id(), opened(caller, account), account.usableFrom()));
    }

    List<PayoutAccount> all(Caller caller) {
        return tenants.bind(caller)
                .createNamedQuery(PayoutAccount.ALL, PayoutAccount.class)
                .getResultList();
    }

    PayoutAccount add(Caller caller, State state, Account account, Stated stated) {
        String id = Ids.next("pac");
        String digits = account.number().replaceAll("[^0-9A-Za-z]", "");
        PayoutAccount row = new PayoutAccount(
                id,
                state,
                texts.seal(place(caller, id), Json.write(account)),
                digits.substring(Math.max(0, digits.length() - LAST)),
                stated);
        tenants.bind(caller).persist(row);
        return row;
    }

    Account opened(Caller caller, PayoutAccount account) {
        return Json.read(texts.open(place(caller, account.id()), account.content()), Account.class);
    }

    private static Vault.Place place(Caller caller, String id) {
        return new Vault.Place(caller.tenant(), Vault.DataClass.ACCOUNT, "payout_account", "content", id);
    }
}
