package countinghouse.payments.control;

import countinghouse.audit.Audit;
import countinghouse.payments.PaymentState;
import countinghouse.payments.Payments.Requested;
import countinghouse.payments.entity.Payment;
import countinghouse.platform.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** Stores that a payment which surely never reached its connector goes to another, before it is sent there. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Rerouting {
    @Inject
    private PaymentBooks books;

    @Inject
    private StoredCardBook cards;

    @Inject
    private Audit audit;

    /**
     * @param unsent as it was tried
     * @return false when it must not be sent any more: somebody else asks, or has asked, for it back
     */
    public boolean goes(Caller caller, Requested unsent, String connector) {
        Payment payment = books.locked(caller, unsent.paymentId());
        if (payment.state() != PaymentState.REQUESTED
                || payment.isTakenBack()
                || !payment.connector().equals(unsent.connector())) {
            return false;
        }
        payment.goesTo(connector);
        cards.goesTo(caller, payment, connector);
        audit.record(
                caller, "payment.rerouted", payment.id(), Map.of("from", unsent.connector(), "connector", connector));
        return true;
    }
}
