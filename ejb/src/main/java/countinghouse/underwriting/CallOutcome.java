package countinghouse.underwriting;

/** How one try to phone somebody ended. */
public enum CallOutcome {
    REACHED,
    NO_ANSWER,
    WRONG_NUMBER,
    CALL_BACK,
    REFUSED
}
