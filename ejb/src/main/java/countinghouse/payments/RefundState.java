package countinghouse.payments;

/** States of a refund; the edges stand in {@code RefundTransition}. */
public enum RefundState {
    REQUESTED,
    SUCCEEDED,
    FAILED,
    UNKNOWN
}
