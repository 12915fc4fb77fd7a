package countinghouse.underwriting;

/** Why something has to be given again; {@code requirement.reason.<NAME>} says what is wrong, {@code requirement.remedy.<NAME>} what to do. */
public enum RequirementReason {
    IDENTITY_NOT_CONFIRMED,
    DOCUMENT_UNREADABLE,
    DOCUMENT_EXPIRED,
    DOCUMENT_INCOMPLETE,
    NAME_DIFFERS,
    ACCOUNT_NOT_CONFIRMED,
    CARD_NOT_VERIFIED,
    FACE_NOT_MATCHED,
    BUSINESS_NOT_REGISTERED,
    REPRESENTATIVES_DIFFER,
    OWNER_MISSING,
    MORE_INFORMATION,
    OWN_CORRECTION,
    AGREEMENT_VOID
}
