package countinghouse.underwriting.screening;

/** How far a list itself trusts a name. */
public enum NameQuality {
    /** The primary name. */
    STRONG,
    /** An alias the list stands for. */
    GOOD,
    /** OFAC's weak alias: published in the remarks, for information. */
    WEAK,
    /** The UN's low-quality alias: often a single common word. */
    LOW
}
