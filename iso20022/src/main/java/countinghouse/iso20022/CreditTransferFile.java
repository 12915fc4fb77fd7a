package countinghouse.iso20022;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is asked of a bank in one message, all in one currency.
 *
 * @param messageId 1 to 35 letters, digits and hyphens; the bank pays what comes under it once
 * @param createdAt stands in the message, so that it is the same whenever it is written
 * @param executeOn when the bank is to pay
 * @param debtor from whose account
 */
public record CreditTransferFile(
        String messageId,
        Instant createdAt,
        LocalDate executeOn,
        String currency,
        Account debtor,
        List<Transfer> transfers) {
    public CreditTransferFile {
        if (!messageId.matches("[A-Za-z0-9-]{1,35}")) {
            throw new IllegalArgumentException("message id: " + messageId);
        }
        if (transfers.isEmpty()) {
            throw new IllegalArgumentException("a message without transfers: " + messageId);
        }
        transfers = List.copyOf(transfers);
    }

    /** Σ amounts. */
    public BigDecimal sum() {
        return transfers.stream().map(Transfer::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * @param holder 1 to 140 characters
     * @param bankCode BIC or the code of a national clearing; empty where the number tells the bank
     * @param number IBAN or a number of the bank's own
     */
    public record Account(String holder, String bankCode, String number) {
        @Override
        public String toString() {
            return "Account";
        }
    }

    /**
     * @param endToEndId 1 to 35 characters, comes back with each answer
     * @param amount in major units, above zero
     * @param text for the creditor, up to 140 characters
     */
    public record Transfer(String endToEndId, BigDecimal amount, Account creditor, String text) {}
}
