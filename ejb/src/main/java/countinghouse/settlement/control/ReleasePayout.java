package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import countinghouse.settlement.entity.PayoutOrder;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Looks at what keeps a payout, and gives what nothing keeps to the platform's orders. The subject is the payout, and when it was to be looked at. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleasePayout implements WorkHandler {
    static final String KIND = "payout-release";
    private static final int TRIES = 200;

    @Inject
    private PayoutSteps steps;

    @Inject
    private PayoutOrders orders;

    /** One look under way does not swallow the next. */
    static String subject(String payoutId, Instant due) {
        return payoutId + "@" + due.toEpochMilli();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String subject) {
        PayoutSteps.Looked looked = steps.look(caller, subject.split("@", 2)[0]);
        PayoutOrder.Of of = looked.of();
        orders.put(of, looked.waitsFor(), looked.account());
    }

    /** It stays where it is; the operator's list shows it, and `./ops check` the work. */
    @Override
    public void giveUp(Caller caller, String subject) {
        steps.refer(caller, subject.split("@", 2)[0]);
    }
}
