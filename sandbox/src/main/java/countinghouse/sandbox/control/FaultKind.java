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
    /** Done, and answered with a success that makes no sense. */
    NONSENSE
}
