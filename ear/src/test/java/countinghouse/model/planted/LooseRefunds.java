package countinghouse.model.planted;

import countinghouse.kernel.Ids;
import countinghouse.payments.Refunds.RequestRefund;
import countinghouse.payments.control.PaymentBooks;
import countinghouse.payments.control.RefundRows;
import countinghouse.payments.entity.ClientKey;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.Refund;
import countinghouse.platform.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Counts what was refunded without a lock, and keeps no count on the payment's row. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LooseRefunds {
    @Inject
    private PaymentBooks books;

    @Inject
    private RefundRows rows;

    /** What the check reads. */
    public long left(Caller caller, String paymentId, List<Long> before) {
        return books.payment(caller, paymentId).refundable()
                - before.stream().mapToLong(Long::longValue).sum();
    }

    /** What it writes afterwards. @return the refund's id */
    public String store(Caller caller, RequestRefund command) {
        Payment payment = books.payment(caller, command.paymentId());
        ClientKey key = ClientKey.of(
                "refund",
                command.key(),
                command.paymentId() + "\n" + command.amount() + "\n"
                        + command.reason().name());
        Refund refund = new Refund(Ids.next("ref"), payment, command.amount(), command.reason())
                .under(key, rows.trace(caller, payment), rows.now());
        rows.add(caller, refund, rows.now().plusSeconds(60));
        return refund.id();
    }
}
