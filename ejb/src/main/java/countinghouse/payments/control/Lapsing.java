package countinghouse.payments.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WholeTransaction;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Lets an authorisation lapse that nobody has captured in time: the acquirer is told to release it, and with its answer the payment is
 * EXPIRED. Without an answer it is told again like any void.
 */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Lapsing implements WorkHandler {
    static final String KIND = "payment-lapse";

    private static final int TRIES = 40;

    @Inject
    private InstructionSteps steps;

    @Inject
    private InstructionAnswers answers;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    /** One whose capture has no answer yet waits for it. */
    @Override
    public void perform(Caller caller, String paymentId) {
        WholeTransaction.run(() -> steps.lapse(caller, paymentId)).ifPresent(toTell -> answers.tell(caller, toTell));
    }

    /** Its capture is an operator's by then. */
    @Override
    public void giveUp(Caller caller, String paymentId) {}
}
