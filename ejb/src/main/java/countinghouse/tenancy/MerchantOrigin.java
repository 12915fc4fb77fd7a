package countinghouse.tenancy;

/** How a merchant came. */
public enum MerchantOrigin {
    /** By an application. */
    APPLIED,
    /** From another provider, with its history. */
    MOVED
}
