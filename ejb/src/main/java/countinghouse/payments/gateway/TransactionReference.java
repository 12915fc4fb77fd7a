package countinghouse.payments.gateway;

import java.time.Instant;

/**
 * How both sides name one transaction; chosen by us and stored before the message is sent.
 *
 * @param paymentId our payment's id (1 to 40 printable ASCII characters); the host keeps it in its journal
 * @param stan system trace audit number, 1 to 999999, unique per terminal and day
 * @param at when the payment was requested; part of the reference, so the same on a retry
 */
public record TransactionReference(String paymentId, int stan, Instant at) {

    public TransactionReference {
        if (stan < 1 || stan > 999_999) {
            throw new IllegalArgumentException("stan out of 1..999999: " + stan);
        }
        if (!paymentId.matches("[!-~]{1,40}")) {
            throw new IllegalArgumentException("payment id is not 1 to 40 printable ASCII characters");
        }
    }
}
