package countinghouse.sales.control;

import countinghouse.platform.Caller;
import countinghouse.platform.EndlessWork;
import countinghouse.platform.WholeTransaction;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Gives a sale up that nobody has paid in time, however long one of its cards had no answer. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeldSales extends EndlessWork {
    static final String KIND = "sale-held";

    @Inject
    private SaleClosing closing;

    @Override
    public String kind() {
        return KIND;
    }

    /** One whose card has no answer yet is tried again. */
    @Override
    public void perform(Caller caller, String saleId) {
        WholeTransaction.run(() -> closing.giveUp(caller, saleId));
    }
}
