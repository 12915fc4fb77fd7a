package countinghouse.underwriting;

/** One check by one provider. ERROR is tried again, then goes to a person as REVIEW. */
public enum CheckState {
    REQUESTED,
    PASSED,
    FAILED,
    REVIEW,
    ERROR
}
