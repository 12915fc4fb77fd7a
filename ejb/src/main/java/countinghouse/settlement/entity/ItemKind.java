package countinghouse.settlement.entity;

/** What a settlement item is. */
public enum ItemKind {
    CAPTURE,
    /** A capture that was taken back at the acquirer: all of it returns, its fees, too. */
    CAPTURE_UNDONE,
    REFUND,
    DISPUTE_OPENED,
    DISPUTE_WON,
    DISPUTE_LOST,
    ADJUSTMENT,
    /** A payout that the merchant's bank sent back: it is owed again, and goes out with the next one. */
    PAYOUT_RETURNED
}
