package countinghouse.sales.control;

import countinghouse.payments.WalletPayments;
import countinghouse.platform.Caller;
import countinghouse.platform.WholeTransaction;
import countinghouse.sales.SaleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wallets whose customers have yet to act: given up in one transaction, closed at the wallet, decided in another. */
@ApplicationScoped
public class WaitingTenders {
    @Inject
    private SaleClosing closing;

    @Inject
    private WalletPayments wallets;

    /**
     * @param paymentId of the one tender, or empty for all
     * @return the sale as it stands then, or null when nothing waited
     */
    public @Nullable SaleView close(Caller caller, String saleId, String paymentId) {
        List<String> given = WholeTransaction.run(() -> closing.giveUpWaiting(caller, saleId, paymentId));
        if (given.isEmpty()) {
            return null;
        }
        given.forEach(payment -> wallets.closeNow(caller, payment));
        return WholeTransaction.run(() -> closing.followNow(caller, saleId));
    }
}
