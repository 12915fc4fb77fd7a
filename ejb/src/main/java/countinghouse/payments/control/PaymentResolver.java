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

/**
 * Makes an end of payments whose outcome nobody knows or wants: reverses at the acquirer, the same reversal at every try, until it
 * answers. One that was stored and never settled (the server died) is such a payment, too.
 */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentResolver implements WorkHandler {
    static final String KIND = "payment-reversal";

    /** At the platform's back-off (doubling from a second to five minutes) some ten hours. */
    private static final int TRIES = 120;

    @Inject
    private AcquirerDesk acquirer;

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
        Optional<ReversalRequest> request = steps.begin(caller, paymentId);
        if (request.isEmpty()) {
            return;
        }
        switch (acquirer.reverse(request.get())) {
            case Reversal.Reversed reversed -> steps.reversed(caller, paymentId);
            case Reversal.NotFound neverSeen -> steps.reversed(caller, paymentId);
            case Reversal.Refused refused -> steps.refer(caller, paymentId, "refused " + refused.responseCode());
            case Reversal.Unknown unknown ->
                throw new IllegalStateException("reversal of " + paymentId + " unanswered: " + unknown.why());
        }
    }

    @Override
    public void giveUp(Caller caller, String paymentId) {
        steps.refer(caller, paymentId, "unanswered");
    }
}
