package countinghouse.underwriting;

/** OPEN until somebody was reached or does not want to talk, it is called off, or the case is decided without it. */
public enum CallState {
    OPEN,
    REACHED,
    REFUSED,
    CANCELLED,
    SUPERSEDED
}
