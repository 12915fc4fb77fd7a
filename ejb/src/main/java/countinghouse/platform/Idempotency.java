package countinghouse.platform;

/** Idempotency keys of POSTs that move money or stock; bound per tenant and operation, kept 30 days, compared bytewise. */
public interface Idempotency {
    /** What is known of a key. */
    sealed interface Claim {
        /** First time: go on, then call {@link #finish}. */
        record Fresh() implements Claim {}

        /** Done before with the same body: give this answer again. */
        record Replay(int status, String body) implements Claim {}

        /** Used before with another body: 422. */
        record OtherBody() implements Claim {}

        /** The first request has not ended yet: 409. */
        record Running() implements Claim {}
    }

    /** Claims the key in a transaction of its own, after validation has passed. */
    Claim claim(Caller caller, String operation, String key, String body);

    /** Stores the answer that a replay gets. */
    void finish(Caller caller, String operation, String key, int status, String answer);

    /** Gives an unfinished key free again, when nothing was done under it. */
    void release(Caller caller, String operation, String key);
}
