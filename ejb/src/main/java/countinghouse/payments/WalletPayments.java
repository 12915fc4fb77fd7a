package countinghouse.payments;

import countinghouse.platform.Caller;

/** Payments that wait for their customers: what wallets tell of them, and how they are given up. */
public interface WalletPayments {
    /**
     * A wallet says that something has happened to a payment. That is believed as a knock at the door and no more: it is stored, once, and
     * the wallet is asked right after. When this returns, both are durable.
     *
     * @return false when no wallet of ours has signed it within the last five minutes
     * @throws countinghouse.kernel.Refusal not-found: it is about no payment of that wallet
     */
    boolean noticed(SentNotice notice);

    /**
     * Waits for its customer no more, in the caller's transaction: UNKNOWN until the wallet has closed it, which a job sees to. What the
     * customer pays meanwhile goes back.
     *
     * @return false when it does not wait: it is decided already
     */
    boolean giveUp(Caller caller, String paymentId);

    /**
     * Asks the wallet now to close what was taken back, instead of leaving that to the job. Never throws for an outcome, and is never called
     * inside a transaction.
     *
     * @return VOIDED, or UNKNOWN while the wallet does not answer
     */
    PaymentView closeNow(Caller caller, String paymentId);

    /**
     * A notice as it came.
     *
     * @param timestamp seconds since 1970, of the header X-Timestamp
     * @param signature of the header X-Signature
     * @param body as text, read as UTF-8
     */
    record SentNotice(String timestamp, String signature, String body) {}
}
