package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.settlement.entity.ReconciliationBreak;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the platform's work list of fees that were corrected. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FeeBreaks {
    @Inject
    private BreakBook breaks;

    public void tell(List<ReconciliationBreak> found) {
        Caller platform = PayoutOrders.platform();
        found.forEach(broken -> breaks.open(platform, broken));
    }
}
