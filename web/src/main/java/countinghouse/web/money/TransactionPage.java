package countinghouse.web.money;

import countinghouse.settlement.Transactions;
import countinghouse.settlement.Transactions.Explained;
import countinghouse.settlement.Transactions.Line;
import countinghouse.web.merchant.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** One transaction: why it cost what it did, and the life of the payment that it is about. */
@Named
@RequestScoped
public class TransactionPage {
    @Inject
    private Transactions transactions;

    @Inject
    private Shop shop;

    private @Nullable String id;
    private @Nullable Explained explained;

    public void load() {
        explained = transactions.transaction(shop.caller(), id == null ? "" : id);
    }

    public @Nullable Explained getExplained() {
        return explained;
    }

    /** What the merchant was owed because of the payment, all in all. */
    public long getTotal() {
        Explained now = explained;
        return now == null ? 0 : now.life().stream().mapToLong(Line::effect).sum();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
