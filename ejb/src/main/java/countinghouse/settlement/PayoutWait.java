package countinghouse.settlement;

/** What keeps a payout from going out. */
public enum PayoutWait {
    /** The merchant has named no account. */
    ACCOUNT,
    /** It is above the limit: two different people of the platform's approve it. */
    APPROVAL,
    /** A hold is in force, or the account was changed within a day. */
    HOLD,
    /** The merchant is suspended. */
    SUSPENDED
}
