package countinghouse.sales.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import countinghouse.sales.entity.SaleRefund;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sees to the refunds of a return whose cards have not answered, or whose server died before it asked. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReturnWork implements WorkHandler {
    static final String KIND = "return-refund";

    /** At the platform's back-off some ten hours: as long as a refund may go without an answer. */
    private static final int TRIES = 120;

    @Inject
    private ReturnRefunds refunds;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String returnId) {
        if (refunds.askAgain(caller, returnId).refunds().stream().anyMatch(SaleRefund::isOpen)) {
            throw new IllegalStateException("return " + returnId + ": a card's refund has no answer yet");
        }
    }

    /** The refund is with an operator by then, who sees it as a payment in doubt. */
    @Override
    public void giveUp(Caller caller, String returnId) {}
}
