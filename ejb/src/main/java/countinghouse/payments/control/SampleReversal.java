package countinghouse.payments.control;

import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Takes a sample payment back that nobody has taken back. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleReversal implements WorkHandler {
    static final String KIND = "sample-reversal";

    private static final int TRIES = 120;

    /** Sample payments name no connector and go to the first. */
    private static final String FIRST = "";

    @Inject
    private TrialSteps steps;

    @Inject
    private AcquirerDesk acquirer;

    @Inject
    private WhenWell whenWell;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String sampleId) {
        if (!acquirer.takesFollowUp(FIRST)) {
            throw whenWell.notNow(FIRST);
        }
        Optional<ReversalRequest> request = steps.begin(caller, sampleId, ReversalRequest.Reason.FAILURE);
        if (request.isEmpty()) {
            return;
        }
        switch (acquirer.reverse(request.get())) {
            case Reversal.Reversed _, Reversal.NotFound _ -> steps.takenBack(caller, sampleId);
            case Reversal.Refused refused ->
                throw new IllegalStateException("reversal of " + sampleId + " refused: " + refused.responseCode());
            case Reversal.Unknown unknown ->
                throw new IllegalStateException("reversal of " + sampleId + " unanswered: " + unknown.why());
        }
    }

    /** It stays given up, and {@code ./ops check} names it. */
    @Override
    public void giveUp(Caller caller, String sampleId) {}
}
