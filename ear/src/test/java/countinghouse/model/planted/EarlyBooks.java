package countinghouse.model.planted;

import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.control.PaymentBooks;
import countinghouse.payments.control.Pending;
import countinghouse.payments.entity.Payment;
import countinghouse.platform.Caller;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Answers what it has booked before the commit, which then fails. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EarlyBooks {
    @Inject
    private PaymentBooks books;

    @Inject
    private Pending pending;

    @Resource
    private EJBContext context;

    public PaymentView settle(Caller caller, String paymentId, PaymentOutcome outcome) {
        Payment payment = books.locked(caller, paymentId);
        if (payment.state() == PaymentState.REQUESTED) {
            pending.settle(caller, payment, outcome);
        }
        context.setRollbackOnly();
        return payment.view();
    }
}
