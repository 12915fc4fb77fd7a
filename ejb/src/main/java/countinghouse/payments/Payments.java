package countinghouse.payments;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Card payments. REQUESTED → AUTHORIZED → CAPTURED, DECLINED, VOIDED, UNKNOWN. {@link #request} and {@link #settleOutcome} run in the
 * caller's transactions; {@link #ask} is the remote call between them and refuses to run inside a transaction.
 */
public interface Payments {
    /** Stores the payment before anything is sent. */
    PaymentView request(Caller caller, RequestPayment command);

    /** Asks the acquirer; never throws for an outcome: no answer is {@link PaymentOutcome.Unknown}. */
    PaymentOutcome ask(Caller caller, String paymentId);

    /** Books the outcome: a capture posts to the ledger in the same transaction. */
    PaymentView settleOutcome(Caller caller, String paymentId, PaymentOutcome outcome);

    PaymentView payment(Caller caller, String paymentId);

    List<PaymentView> ofSale(Caller caller, String saleId);

    /**
     * @param token gateway token of the card, never a card number
     * @param chipData BER-TLV of the chip as hexadecimal digits, or null
     */
    record RequestPayment(
            String saleId,
            String storeId,
            String terminalId,
            Money amount,
            String token,
            EntryMode entryMode,
            @Nullable String chipData,
            Instant occurredAt) {}

    record PaymentView(
            String id,
            String saleId,
            PaymentState state,
            Money amount,
            @Nullable String scheme,
            @Nullable String lastFour,
            @Nullable String authorisationCode,
            @Nullable String declineCode)
            implements Serializable {}
}
