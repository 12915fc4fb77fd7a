package countinghouse.underwriting;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an applicant shows to be the person of the document: by a credit card of any bank in the same name, or by the face. Card numbers are
 * entered at the card verifier's own page and never reach us.
 */
public interface PersonProofs {
    /** So many cards that are turned away; then a person looks, or the face does. */
    int CARD_TRIES = 3;

    /** What was tried so far, oldest first. */
    List<CardTryView> cardTries(Caller applicant, String caseId);

    /**
     * Opens the card verifier's page for the person of the case; the same one again while it is under way. Talks to the provider, so outside
     * a transaction.
     *
     * @param language en or zh-CN
     * @throws countinghouse.kernel.Refusal proof.person-first: nobody was named yet; proof.card-tries; proof.card-unavailable; case.closed
     */
    URI openCard(Caller applicant, String caseId, String language);

    /** The page says that it is done: the provider is asked for the result, in the background. */
    void askCard(Caller applicant, String caseId);

    /**
     * @param session as the provider names it
     * @param state REQUESTED while it is under way, ERROR when its time is over
     * @param reason what stood in the way, NONE for nothing; null while it is under way
     * @param card brand and last four digits; empty when none was entered
     */
    record CardTryView(
            String session, CheckState state, @Nullable String reason, String brand, String lastFour)
            implements Serializable {
        public boolean good() {
            return state == CheckState.PASSED || state == CheckState.REVIEW;
        }
    }
}
