package countinghouse.onboarding;

/** Life of an application. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    VERIFYING,
    IN_REVIEW,
    ACTION_REQUIRED,
    APPROVED,
    DECLINED,
    APPEALED,
    WITHDRAWN,
    EXPIRED
}
