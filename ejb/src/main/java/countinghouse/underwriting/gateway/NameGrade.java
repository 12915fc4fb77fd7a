package countinghouse.underwriting.gateway;

/** How near a name, or an address, is to what the provider knows. Registries write the same words into their evidence. */
public enum NameGrade {
    /** The same but for case, accents, punctuation and order. */
    MATCH,
    /** Nearly the same, such as two letters or one name more: a person has to look. */
    CLOSE,
    DIFFERENT
}
