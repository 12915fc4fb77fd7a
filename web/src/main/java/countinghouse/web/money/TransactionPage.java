package countinghouse.web.money;

import countinghouse.payments.DeviceWallet;
import countinghouse.payments.Payments;
import countinghouse.payments.Payments.PaymentFilter;
import countinghouse.payments.Payments.Period;
import countinghouse.payments.Payments.Place;
import countinghouse.settlement.Transactions;
import countinghouse.settlement.Transactions.Explained;
import countinghouse.settlement.Transactions.Line;
import countinghouse.web.merchant.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One transaction: why it cost what it did, and the life of the payment that it is about. */
@Named
@RequestScoped
public class TransactionPage {
    private static final String PAYMENT = "pay_";

    @Inject
    private Transactions transactions;

    @Inject
    private Payments payments;

    @Inject
    private Shop shop;

    private @Nullable String id;
    private @Nullable Explained explained;
    private String wallet = "";

    public void load() {
        Explained found = transactions.transaction(shop.caller(), id == null ? "" : id);
        explained = found;
        wallet = walletOf(found.line());
    }

    public @Nullable Explained getExplained() {
        return explained;
    }

    /** That showed a network token in place of the card; empty for the card itself, and for what is about no payment. */
    public String getWallet() {
        return wallet;
    }

    /** What was brought from another provider has no payment here. */
    private String walletOf(Line line) {
        String about = line.reference().startsWith(PAYMENT) ? line.reference() : line.ofReference();
        if (about == null || !about.startsWith(PAYMENT)) {
            return "";
        }
        var here = new PaymentFilter(List.of(), Period.ALWAYS, "", "", about, new Place("", 1));
        return payments.page(shop.caller(), here).stream()
                .filter(payment -> payment.id().equals(about))
                .map(payment -> payment.card().deviceWallet())
                .filter(Objects::nonNull)
                .map(DeviceWallet::name)
                .findFirst()
                .orElse("");
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
