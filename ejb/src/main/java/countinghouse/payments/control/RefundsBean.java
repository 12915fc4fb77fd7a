package countinghouse.payments.control;

import countinghouse.payments.Refunds;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.WholeTransaction;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Leads a refund through its two transactions with the acquirer asked between them. */
@Stateless
@Local(Refunds.class)
public class RefundsBean implements Refunds {
    @Inject
    private RefundSteps steps;

    @Inject
    private RefundAnswers answers;

    @Inject
    private RefundRows rows;

    @Inject
    private PaymentLists lists;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RefundView refund(Caller caller, RequestRefund command) {
        caller.require(Permission.REFUNDS_GIVE);
        RefundSteps.Begun begun = WholeTransaction.run(() -> steps.store(caller, command));
        var toAsk = begun.toAsk();
        return toAsk == null ? begun.view() : answers.ask(caller, toAsk);
    }

    @Override
    public RefundView of(Caller caller, String refundId) {
        caller.require(Permission.PAYMENTS_READ);
        return rows.get(caller, refundId).view();
    }

    @Override
    public List<RefundView> page(Caller caller, RefundFilter filter) {
        caller.require(Permission.PAYMENTS_READ);
        return lists.refunds(caller, filter);
    }
}
