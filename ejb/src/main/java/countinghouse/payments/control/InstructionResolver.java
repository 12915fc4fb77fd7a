package countinghouse.payments.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tells the acquirer of a capture or a void again, under the same number, until there is an answer. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InstructionResolver implements WorkHandler {
    static final String KIND = "payment-instruction";

    /** At the platform's back-off (doubling from a second to five minutes) some ten hours. */
    private static final int TRIES = 120;

    @Inject
    private InstructionAnswers answers;

    @Inject
    private InstructionSteps steps;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String instructionId) {
        answers.tellWhenWell(caller, instructionId);
    }

    @Override
    public void giveUp(Caller caller, String instructionId) {
        steps.refer(caller, instructionId, "no-answer");
    }
}
