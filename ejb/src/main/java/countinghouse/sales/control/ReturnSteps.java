package countinghouse.sales.control;

import countinghouse.payments.RefundEnded;
import countinghouse.payments.RefundState;
import countinghouse.payments.Refunds.RefundView;
import countinghouse.platform.Caller;
import countinghouse.sales.entity.SaleRefund;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
        return follow(caller, returnId, refund -> refund.id().equals(refundId), SaleRefund::refuse);
    }

    /** What became of a refund; one that was told before is not told again. */
    public ReturnRows told(Caller caller, String returnId, String refundId, RefundView said) {
        return follow(caller, returnId, refund -> refund.id().equals(refundId), refund -> refund.follow(said));
    }

    /** A refund has come to its end, perhaps by somebody's word long after the job gave up. One of no return changes nothing. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void ended(Caller caller, RefundEnded ended) {
        for (String returnId : archive.ofRefund(caller, ended.refundId())) {
            follow(caller, returnId, refund -> refund.isOf(ended.refundId()), refund -> refund.ends(ended.state()));
        }
    }

    private ReturnRows follow(Caller caller, String returnId, Predicate<SaleRefund> which, Consumer<SaleRefund> word) {
        ReturnRows rows = archive.locked(caller, returnId);
        for (SaleRefund refund : rows.refunds()) {
            if (which.test(refund) && refund.isOpen()) {
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
