package countinghouse.onboarding;

/** Life of the application of a company's person. */
public enum OwnerState {
    /** By the company; no link was sent yet. */
    NAMED,
    INVITED,
    /** The person has given everything. */
    GIVEN,
    /** The checks have answered; what they said stands in the case. */
    CHECKED,
    /** The person says that it is not them, or does not agree. */
    REFUSED,
    /** The link ran out. */
    EXPIRED,
    /** The company names somebody else instead. */
    LEFT
}
