package countinghouse.settlement.entity;

/** How what another side tells agrees with ours. */
public enum Outcome {
    MATCHED,
    /** Ours, and the other side tells nothing of it. */
    MISSING,
    /** More than ours; of the bank: or nothing of ours at all. */
    OVER,
    /** Less than ours. */
    UNDER,
    /** Ours, which was told before. */
    DUPLICATE,
    /** Ours in another currency. */
    CURRENCY,
    /** Of nothing that is ours. */
    UNKNOWN,
    /** A report as a whole: it does not add up, cannot be read, or one before it is not here. */
    FAULTY
}
