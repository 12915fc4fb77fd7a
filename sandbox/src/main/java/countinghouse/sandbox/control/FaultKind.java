package countinghouse.sandbox.control;

/** What can be made to go wrong. */
public enum FaultKind {
    /** A clear error, nothing done. */
    FAIL,
    /** Done, and yet a clear error is answered. */
    FAIL_AFTER,
    /** Late: done and answered after the given time. */
    DELAY,
    /** Nothing done and nothing answered; the connection hangs for the given time. */
    TIMEOUT_BEFORE,
    /** Done, but nothing answered; the connection hangs for the given time. */
    TIMEOUT_AFTER,
    /** Sent twice; at an HTTP door: the question is taken twice, as if it had been sent twice. */
    DUPLICATE,
    /** Held back until a later one has gone, at most for the given time. */
    REORDER,
    /** The connection breaks at once, nothing done. */
    DROP,
    /** Done, and the connection breaks in the middle of the answer. */
    HALF,
    /** Done, and answered with a success that makes no sense; by the acquirer's host: with bytes that are no message. */
    NONSENSE,
    /** Done, and then the connection breaks without an answer. */
    DROP_AFTER,
    /** Done, and answered with a wrong authentication code. */
    WRONG_CODE,
    /** Done, and answered under another trace number. */
    WRONG_TRACE,
    /** New payments are declined: do not honour. */
    DECLINE,
    /** New payments are answered: issuer or switch inoperative. */
    INOPERATIVE,
    /** Done, and the answer comes piece by piece over the given time, with all others on its connection behind it. */
    SLOW,
    /** Connections are closed as they are made, and when a message comes on one that was there. */
    REFUSE,
    /** The bank pays, and the money comes back. */
    RETURN,
    /** A clearing report tells nothing of a line. */
    LINE_LEFT_OUT,
    /** A clearing report tells a line twice, and pays it twice. */
    LINE_TWICE,
    /** A clearing report tells, and pays, 1.00 too much. */
    LINE_OVER,
    /** A clearing report tells, and pays, 1.00 too little. */
    LINE_UNDER,
    /** A clearing report tells, and pays, a line in another currency. */
    LINE_CURRENCY,
    /** A clearing report tells, and pays, a line more, of a payment that nobody has made. */
    LINE_UNKNOWN,
    /** Less money comes than the report says, by 1.00. */
    MONEY_SHORT
}
