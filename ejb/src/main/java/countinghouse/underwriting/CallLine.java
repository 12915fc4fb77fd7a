package countinghouse.underwriting;

/** A line of what is said on the phone. */
public enum CallLine {
    GREETING,
    REASON,
    NEVER_ASK,
    ASK_FULL_NAME,
    ASK_BIRTH_DATE,
    ASK_BUSINESS,
    ASK_ADDRESS,
    ASK_TRADE,
    ASK_VOLUME,
    ASK_PAPER,
    ASK_CHECK,
    ASK_QUESTION,
    CLOSING;

    /** Whether it asks for what only a person has. */
    public boolean isOfPerson() {
        return this == ASK_FULL_NAME || this == ASK_BIRTH_DATE;
    }
}
