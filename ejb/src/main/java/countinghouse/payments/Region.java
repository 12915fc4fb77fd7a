package countinghouse.payments;

/** Where the card was issued, seen from where it is taken; interchange depends on it. */
public enum Region {
    DOMESTIC,
    /** Within the scheme's region, such as the European Economic Area. */
    INTRA,
    INTER
}
