package countinghouse.underwriting;

/** PROPOSED by the underwriter → AGREED or REFUSED by the applicant; CANCELLED by the underwriter or by a decision. */
public enum CorrectionState {
    PROPOSED,
    AGREED,
    REFUSED,
    CANCELLED
}
