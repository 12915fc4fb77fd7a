package countinghouse.payments.control;

import countinghouse.payments.PaymentLife;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.payments.entity.Payment;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores, asks, books, each in the caller's transactions. While a payment has no outcome, work waits that would end it. */
@Stateless
@Local(Payments.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PaymentsBean implements Payments {
    @Inject
    private PaymentOpening opening;

    @Inject
    private PaymentBooks books;

    @Inject
    private PaymentLists lists;

    @Inject
    private Pending pending;

    @Inject
    private AcquirerDesk acquirer;

    @Inject
    private Unwanted unwanted;

    @Override
    public Requested request(Caller caller, RequestPayment command) {
        caller.require(Permission.SALES_SELL);
        return opening.store(caller, command, payment -> payment);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PaymentOutcome ask(Caller caller, Requested requested) {
        caller.require(Permission.SALES_SELL);
        return acquirer.ask(caller, requested, true);
    }

    @Override
    public PaymentView settleOutcome(Caller caller, String paymentId, PaymentOutcome outcome) {
        caller.require(Permission.SALES_SELL);
        Payment payment = books.locked(caller, paymentId);
        if (payment.state() == PaymentState.REQUESTED) {
            pending.settle(caller, payment, outcome);
        } // Else too late or twice: the state that was reached first holds.
        return payment.view();
    }

    @Override
    public PaymentView takeBack(Caller caller, String paymentId, @Nullable PaymentOutcome outcome) {
        caller.require(Permission.SALES_SELL);
        Payment payment = books.locked(caller, paymentId);
        unwanted.takeBack(caller, payment, outcome);
        return payment.view();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public PaymentView payment(Caller caller, String paymentId) {
        caller.require(Permission.PAYMENTS_READ, Permission.SALES_READ, Permission.SALES_SELL);
        return books.payment(caller, paymentId).view();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<PaymentView> page(Caller caller, PaymentFilter filter) {
        caller.require(Permission.PAYMENTS_READ);
        return lists.payments(caller, filter);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public PaymentLife life(Caller caller, String paymentId) {
        caller.require(Permission.PAYMENTS_READ);
        return lists.life(caller, books.payment(caller, paymentId).view());
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<PaymentView> ofSale(Caller caller, String saleId) {
        caller.require(Permission.PAYMENTS_READ, Permission.SALES_READ, Permission.SALES_SELL);
        return books.ofSale(caller, saleId);
    }

    @Override
    public int settle(Caller system, List<String> paymentIds) {
        system.requireSystem();
        return lists.settle(system, paymentIds);
    }
}
