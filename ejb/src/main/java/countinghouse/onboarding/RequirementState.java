package countinghouse.onboarding;

/** Life of one thing that an application owes. */
public enum RequirementState {
    /** Not given yet. */
    DUE,
    /** Given, and being looked at. */
    PENDING,
    /** Confirmed. */
    SATISFIED,
    /** Not accepted; the reason says why, and it has to be given again. */
    REJECTED,
    /** Not asked for after all; an underwriter said so, and why. */
    WAIVED
}
