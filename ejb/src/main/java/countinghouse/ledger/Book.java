package countinghouse.ledger;

/** The two books of a tenant: what the platform owes the merchant, and the merchant's own trade. */
public enum Book {
    SETTLEMENT,
    SHOP
}
