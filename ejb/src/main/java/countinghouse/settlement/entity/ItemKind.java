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
    PAYOUT_RETURNED;

    /** The amount as it counts for the merchant. A lost dispute was taken when it was opened. */
    public long counted(long amount) {
        return switch (this) {
            case CAPTURE, DISPUTE_WON, ADJUSTMENT, PAYOUT_RETURNED -> amount;
            case CAPTURE_UNDONE, REFUND, DISPUTE_OPENED -> Math.negateExact(amount);
            case DISPUTE_LOST -> 0;
        };
    }
}
