package countinghouse.sales.control;

import countinghouse.platform.Caller;
import countinghouse.platform.EndlessWork;
import countinghouse.platform.WorkHandler;
import countinghouse.sales.entity.SaleRefund;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Sees to the refunds of a return whose cards have not answered, or whose server died before it asked. A refund whose answer nobody has is
 * with an operator some day, and the return hears how it ended; that it was stored at all, nobody else sees to.
 */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReturnWork extends EndlessWork {
    static final String KIND = "return-refund";

    @Inject
    private ReturnRefunds refunds;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(Caller caller, String returnId) {
        if (refunds.askAgain(caller, returnId).refunds().stream().anyMatch(SaleRefund::isOpen)) {
            throw new IllegalStateException("return " + returnId + ": a card's refund has no answer yet");
        }
    }
}
