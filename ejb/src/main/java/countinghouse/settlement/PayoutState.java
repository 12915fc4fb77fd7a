package countinghouse.settlement;

/** Life of a payout: CREATED → SENT → CONFIRMED or RETURNED; a returned one is sent again. */
public enum PayoutState {
    CREATED,
    SENT,
    CONFIRMED,
    RETURNED
}
