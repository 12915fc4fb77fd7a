package countinghouse.underwriting;

/** Checks that a case may need; who answers each is a {@code CheckProvider}. */
public enum CheckKind {
    /** The identity registry knows the person as stated. */
    IDENTITY,
    /** The settlement account exists and is held in the stated name. */
    BANK_ACCOUNT,
    /** A credit card in the applicant's name, verified without a charge. */
    CREDIT_CARD,
    /** The face before the camera is the one on the identity document. */
    FACE,
    /** The company register knows the business as stated. */
    COMPANY_REGISTRY,
    /** Nobody of the case is on a sanctions list. */
    SANCTIONS,
    /** The merchant category is one that is served. */
    CATEGORY,
    /** No other application has the same person, account, card, phone, address or device. */
    LOOK_ALIKES;

    /** Of lists and of other merchants nobody outside is told anything, and so nobody can tell from silence what was found. */
    public boolean isQuiet() {
        return this == SANCTIONS || this == LOOK_ALIKES;
    }
}
