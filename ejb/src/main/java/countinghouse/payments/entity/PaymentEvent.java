package countinghouse.payments.entity;

/** What can happen to a payment. */
public enum PaymentEvent {
    /** The issuer allows it. */
    AUTHORISE,
    /** The acquirer has taken the money; with single messages it comes with the authorisation. */
    CAPTURE,
    /** The issuer or the acquirer says no. */
    DECLINE,
    /** Sent, or perhaps sent, and no answer that can be read. */
    LOSE_ANSWER,
    /** Surely never sent, and not to be sent any more. */
    CANCEL,
    /** The acquirer confirms that it holds no money for it, because we took back what we could not finish. */
    REVERSE,
    /** The acquirer confirms that it holds no money for it, because the merchant did not want it. */
    VOID,
    /** Nobody has captured it in time, or its customer has not paid, and the wallet has closed it. */
    EXPIRE,
    /** The business day it counts to is closed. */
    SETTLE
}
