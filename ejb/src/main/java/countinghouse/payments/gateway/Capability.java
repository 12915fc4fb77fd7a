package countinghouse.payments.gateway;

/** What a connector can do; it refuses the rest as {@code not-supported}. */
public enum Capability {
    CARD,
    /** Keeps a card for later payments: {@link CredentialUse}. */
    KEEP_CARD,
    /** Shows a code to the customer: {@link MerchantCode}. */
    MERCHANT_CODE,
    /** Takes the customer's code: {@link ConsumerCode}. */
    CONSUMER_CODE,
    /** Holds without capturing. */
    HOLD,
    PARTIAL_CAPTURE,
    CANCEL,
    REFUND,
    PARTIAL_REFUND,
    REVERSE,
    INQUIRE
}
