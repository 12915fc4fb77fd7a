package countinghouse.payments;

import countinghouse.kernel.Money;
import countinghouse.platform.Event;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Money was taken and posted; settlement prices it.
 *
 * @param saleId empty when it pays no sale of ours
 * @param businessOn the settlement day that it counts to
 * @param product CREDIT, DEBIT, PREPAID, COMMERCIAL or WALLET
 */
public record PaymentCaptured(
        String paymentId,
        String saleId,
        String storeId,
        Money amount,
        Instant at,
        LocalDate businessOn,
        String scheme,
        String product,
        EntryMode entryMode,
        Region region)
        implements Event {
    @Override
    public String subject() {
        return paymentId;
    }
}
