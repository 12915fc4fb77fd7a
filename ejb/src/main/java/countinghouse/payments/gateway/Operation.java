package countinghouse.payments.gateway;

/** What a message asks a host to do. */
public enum Operation {
    /** Holds an amount. */
    AUTHORISATION,
    /** Authorises and captures in one step. */
    PURCHASE,
    /** Takes the held amount or a part of it. */
    CAPTURE,
    /** Undoes in full what is not cleared yet. */
    CANCEL,
    /** Gives back all or a part of what was captured. */
    REFUND
}
