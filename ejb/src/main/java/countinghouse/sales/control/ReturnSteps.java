package countinghouse.sales.control;

import countinghouse.payments.RefundState;
import countinghouse.payments.Refunds.RefundView;
import countinghouse.platform.Caller;
import countinghouse.sales.entity.SaleRefund;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** The transactions around the refund of a card. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReturnSteps {
    @Inject
    private ReturnArchive archive;

    @Inject
    private ReturnBooks books;

    public ReturnRows rows(Caller caller, String returnId) {
        return archive.locked(caller, returnId);
    }

    /** What the payment no longer has to give; the goods are back, and the money is owed as that of a refund that failed. */
    public ReturnRows refused(Caller caller, String returnId, String refundId) {
        return follow(caller, returnId, refundId, SaleRefund::refuse);
    }

    /** What became of a refund; one that was told before is not told again. */
    public ReturnRows told(Caller caller, String returnId, String refundId, RefundView said) {
        return follow(caller, returnId, refundId, refund -> refund.follow(said));
    }

    private ReturnRows follow(Caller caller, String returnId, String refundId, Consumer<SaleRefund> word) {
        ReturnRows rows = archive.locked(caller, returnId);
        for (SaleRefund refund : rows.refunds()) {
            if (refund.id().equals(refundId) && refund.isOpen()) {
                word.accept(refund);
                if (refund.is(RefundState.SUCCEEDED)) {
                    books.given(caller, rows.back(), refund);
                }
            }
        }
        if (rows.refunds().stream().noneMatch(SaleRefund::isOpen)) {
            books.over(caller, rows.back());
        }
        return rows;
    }
}
