package countinghouse.sales;

/** Life of a basket. */
public enum SaleState {
    OPEN,
    /** A tender's outcome is unknown. */
    PENDING,
    COMPLETED,
    VOIDED,
    PARTLY_RETURNED,
    RETURNED
}
