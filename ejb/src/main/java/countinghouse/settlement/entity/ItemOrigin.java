package countinghouse.settlement.entity;

/** Where a settlement item comes from. */
public enum ItemOrigin {
    /** Another provider's acquirer, by a file. */
    HISTORY,
    /** A payment of ours, which has posted its amount itself. */
    PAYMENT,
    /** A person of the operator's. */
    OPERATOR,
    /** The bank's word. */
    BANK,
    /** What was charged, held against what was agreed. */
    CONTRACT
}
