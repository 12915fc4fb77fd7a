package countinghouse.payments.gateway;

/**
 * The taking back in full of one message whose answer is unknown or unwanted.
 *
 * @param original as it was sent
 * @param stan the reversal's own trace number, 1 to 999999, the same at every try
 * @param reason why
 * @param repeated whether this very reversal was sent before
 */
public record ReversalRequest(Sent original, int stan, Reason reason, boolean repeated) {

    public enum Reason {
        /** No answer came. */
        TIMEOUT,
        /** The customer or the till gave up. */
        CANCELLED,
        /** Our own side could not finish what the host had approved. */
        FAILURE
    }

    public ReversalRequest {
        if (stan < 1 || stan > 999_999) {
            throw new IllegalArgumentException("stan out of 1..999999: " + stan);
        }
    }
}
