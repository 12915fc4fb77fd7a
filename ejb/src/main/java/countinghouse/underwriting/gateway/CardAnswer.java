package countinghouse.underwriting.gateway;

import org.jspecify.annotations.Nullable;

/**
 * How a card session ended.
 *
 * @param check PASS: a credit card in the expected name that the issuer approved and whose holder gave the one-time code
 * @param reason {@link Reason#NONE} for a PASS, else the first thing that stood in the way
 * @param card null if the session ended before a card was entered
 */
public record CardAnswer(
        CheckAnswer check, Reason reason, @Nullable VerifiedCard card) {

    public enum Reason {
        NONE,
        DECLINED,
        EXPIRED_CARD,
        INSUFFICIENT_FUNDS,
        NOT_CREDIT,
        NAME_CLOSE,
        NAME_DIFFERENT,
        WRONG_CODE,
        ISSUER_UNAVAILABLE,
        /** Nobody finished the page in time. */
        ABANDONED
    }
}
