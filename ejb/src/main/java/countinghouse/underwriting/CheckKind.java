package countinghouse.underwriting;

/** Checks that a provider answers. */
public enum CheckKind {
    IDENTITY,
    BANK_ACCOUNT
}
