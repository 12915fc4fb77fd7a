package countinghouse.giftcards;

/** Life of a gift card. */
public enum GiftCardState {
    /** Sold, not paid yet. */
    INACTIVE,
    ACTIVE,
    /** Nothing is paid with it until a manager lets it go on. */
    FROZEN,
    /** What was left on it is the merchant's. */
    EXPIRED,
    /** Its sale fell through. */
    CANCELLED
}
