package countinghouse.payments;

/** States of a payment; the edges stand in {@code PaymentTransition}. */
public enum PaymentState {
    REQUESTED,
    AUTHORIZED,
    CAPTURED,
    SETTLED,
    DECLINED,
    VOIDED,
    EXPIRED,
    UNKNOWN
}
