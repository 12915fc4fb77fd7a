package countinghouse.payments;

/** Of a customer's card that the acquirer keeps. */
public enum StoredCardState {
    /** The payment that asks for it has no answer yet. */
    REQUESTED,
    /** May be charged. */
    ACTIVE,
    /** The payment failed, or the acquirer keeps no cards. */
    NOT_KEPT,
    /** Its token is erased; it is charged no more. */
    REMOVED
}
