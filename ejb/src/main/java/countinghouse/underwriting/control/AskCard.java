package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import countinghouse.underwriting.gateway.CardAnswer;
import countinghouse.underwriting.gateway.CardVerifier;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks the card verifier how the sessions of a case ended, outside a transaction. What the page told its window is no answer. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AskCard implements WorkHandler {
    static final String KIND = "card-result";
    private static final int TRIES = 8;

    @Inject
    private CardBook book;

    @Inject
    private CardVerifier verifier;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String caseId) {
        for (CardTry t : book.of(caller, caseId).tries()) {
            String session = t.session();
            if (session != null && t.answer() == null) {
                ask(caller, caseId, session);
            }
        }
    }

    private void ask(Caller caller, String caseId, String session) {
        try {
            Optional<CardAnswer> answer = verifier.result(session);
            answer.ifPresent(said -> book.answered(caller, caseId, session, said));
        } catch (ProviderUnavailable e) {
            if (e.retryable()) {
                throw new IllegalStateException("no answer from " + e.provider(), e);
            }
        }
    }

    /** The try stays without an answer; another can be opened once its time is over. */
    @Override
    public void giveUp(Caller caller, String caseId) {
        // nothing was promised to anybody
    }
}
