package countinghouse.underwriting;

/** Why an application is declined; the applicant reads a safe wording of it ({@code decline.<NAME>}). */
public enum DeclineReason {
    IDENTITY_NOT_CONFIRMED,
    ACCOUNT_NOT_CONFIRMED,
    BUSINESS_NOT_SUPPORTED,
    INFORMATION_INCONSISTENT,
    RISK_TOO_HIGH
}
