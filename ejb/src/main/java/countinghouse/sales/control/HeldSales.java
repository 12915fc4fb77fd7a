package countinghouse.sales.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WholeTransaction;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Gives a sale up that nobody has paid in time. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeldSales implements WorkHandler {
    static final String KIND = "sale-held";

    /** At the platform's back-off some ten hours: as long as a card may go without an answer. */
    private static final int TRIES = 120;

    @Inject
    private SaleClosing closing;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    /** One whose card has no answer yet is tried again. */
    @Override
    public void perform(Caller caller, String saleId) {
        WholeTransaction.run(() -> closing.giveUp(caller, saleId));
    }

    /** The card without an answer is with an operator by then; the sale follows it. */
    @Override
    public void giveUp(Caller caller, String saleId) {}
}
