package countinghouse.underwriting.control;

import countinghouse.underwriting.gateway.CardAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One session at the card verifier.
 *
 * @param id our own reference of it
 * @param holderName the name that the card was to be in
 * @param session as the provider names it; null until it has opened one
 * @param expiresAt after which nothing can be entered any more
 * @param answer null while the person has not finished
 */
public record CardTry(
        String id,
        String holderName,
        @Nullable String session,
        @Nullable Instant expiresAt,
        @Nullable CardAnswer answer) {

    boolean isOpen(Instant now) {
        Instant end = expiresAt;
        return answer == null && (end == null || now.isBefore(end));
    }

    /** A try that the person finished and that did not come to a card in their name. */
    boolean failed() {
        CardAnswer known = answer;
        return known != null && known.check().outcome() == countinghouse.underwriting.gateway.CheckAnswer.Outcome.FAIL;
    }

    CardTry opened(String by, Instant until) {
        return new CardTry(id, holderName, by, until, answer);
    }

    CardTry answered(CardAnswer said) {
        return new CardTry(id, holderName, session, expiresAt, said);
    }
}
