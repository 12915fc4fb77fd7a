package countinghouse.tenancy;

/** Life of a merchant. */
public enum MerchantState {
    APPLICANT,
    APPROVED,
    LIVE,
    RESTRICTED,
    SUSPENDED,
    CLOSED
}
