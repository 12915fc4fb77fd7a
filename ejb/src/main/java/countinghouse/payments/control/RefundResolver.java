package countinghouse.payments.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Asks the acquirer for a refund again, under the same number, until there is an answer. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundResolver implements WorkHandler {
    static final String KIND = "refund";

    /** At the platform's back-off (doubling from a second to five minutes) some ten hours. */
    private static final int TRIES = 120;

    @Inject
    private RefundAnswers answers;

    @Inject
    private RefundSteps steps;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String refundId) {
        answers.askWhenWell(caller, refundId);
    }

    @Override
    public void giveUp(Caller caller, String refundId) {
        steps.refer(caller, refundId, "no-answer");
    }
}
