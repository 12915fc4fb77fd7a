package countinghouse.payments.gateway;

/** What a card that is kept is used for: schemes want to know it with each payment. */
public enum CredentialUse {
    /** The customer pays and agrees that it is kept for later payments. */
    KEEP,
    /** It was kept before; the customer is there, in the shop or on a page, and wants to pay with it. */
    CUSTOMER,
    /** It was kept before; the merchant charges what its customer has agreed to. */
    MERCHANT
}
