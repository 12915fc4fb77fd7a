package countinghouse.payments.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Makes an end of payments whose outcome nobody knows or wants. Asks what the acquirer knows, where it can be asked; what it does not know,
 * and what is not wanted, is reversed, by the same reversal at every try, until there is an answer. A payment that was stored and never
 * settled (the server died) is such a one, too.
 */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentResolver implements WorkHandler {
    static final String KIND = "payment-reversal";

    /** At the platform's back-off (doubling from a second to five minutes) some ten hours. */
    private static final int TRIES = 120;

    @Inject
    private PaymentAnswers answers;

    @Inject
    private ReversalSteps steps;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String paymentId) {
        answers.ask(caller, paymentId);
    }

    @Override
    public void giveUp(Caller caller, String paymentId) {
        steps.refer(caller, paymentId, "no-answer");
    }
}
