package countinghouse.settlement;

/** What keeps a payout from going out. */
public enum PayoutWait {
    /** The merchant has named no account. */
    ACCOUNT,
    /** It is above the limit: two different people of the platform's approve it. */
    APPROVAL,
    /** Nothing but its day: it leaves on the day that it is due, by the merchant's clock. */
    DUE,
    /** A hold is in force, or the account was changed within a day. */
    HOLD,
    /** The merchant is suspended. */
    SUSPENDED
}
