package countinghouse.payments.control;

import countinghouse.payments.PaymentState;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.PaymentEvent;
import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Lets an authorisation lapse that nobody has captured in time; the issuer has given the money free by then. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Lapsing implements WorkHandler {
    static final String KIND = "payment-lapse";

    private static final int TRIES = 40;

    @Inject
    private PaymentBooks books;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    /** One whose capture has no answer yet waits for it. */
    @Override
    public void perform(Caller caller, String paymentId) {
        Payment payment = books.locked(caller, paymentId);
        if (payment.isUnderWay()) {
            throw new IllegalStateException("payment " + paymentId + " is being captured or voided");
        }
        if (payment.state() == PaymentState.AUTHORIZED && !payment.isTakenBack()) {
            books.move(caller, payment, PaymentEvent.EXPIRE);
        }
    }

    /** Its capture is an operator's by then. */
    @Override
    public void giveUp(Caller caller, String paymentId) {}
}
