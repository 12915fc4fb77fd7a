package countinghouse.payments;

/** States of a dispute; the edges stand in {@code DisputeTransition}. */
public enum DisputeState {
    OPENED,
    EVIDENCE_DUE,
    SUBMITTED,
    WON,
    LOST,
    ACCEPTED,
    EXPIRED
}
