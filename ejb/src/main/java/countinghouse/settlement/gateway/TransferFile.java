package countinghouse.settlement.gateway;

import countinghouse.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Payouts of many merchants in one currency.
 *
 * @param messageId 1 to 35 letters, digits and hyphens, stored before it is sent; the bank pays once what comes under it
 * @param executeOn a bank day
 */
public record TransferFile(
        String messageId, Instant createdAt, LocalDate executeOn, String currency, List<Transfer> transfers) {
    public TransferFile {
        transfers = List.copyOf(transfers);
    }

    /**
     * @param payoutId comes back with each answer
     * @param text for the merchant's own statement of account
     */
    public record Transfer(String payoutId, Money amount, Creditor creditor, String text) {}

    /** @param bankCode empty where the number tells the bank */
    public record Creditor(String holder, String bankCode, String number) {
        @Override
        public String toString() {
            return "Creditor";
        }
    }
}
