package countinghouse.underwriting.gateway;

/**
 * What the provider says to typed amounts.
 *
 * @param triesLeft after this one
 */
public record DepositAnswer(Result result, int triesLeft) {

    public enum Result {
        MATCH,
        /** Other amounts; may be tried again while tries are left. */
        NO_MATCH,
        /** Other amounts too often: these deposits prove nothing any more. */
        TOO_MANY_TRIES,
        /** The bank sent the money back: there is no such account, or it is closed. */
        RETURNED
    }
}
