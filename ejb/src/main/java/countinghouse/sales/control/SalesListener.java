package countinghouse.sales.control;

import countinghouse.payments.PaymentResolved;
import countinghouse.payments.RefundEnded;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;

/** Goes on with sales whose payment had no answer, and with returns and voided sales whose refund has ended. */
@Stateless
@Local(EventListener.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SalesListener implements EventListener {
    @Inject
    private SaleClosing closing;

    @Inject
    private ReturnSteps returns;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(PaymentResolved.class, RefundEnded.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        if (event instanceof PaymentResolved resolved && !resolved.saleId().isEmpty()) {
            closing.follow(caller, resolved.saleId());
        }
        if (event instanceof RefundEnded ended && !ended.saleId().isEmpty()) {
            returns.ended(caller, ended);
            closing.refunded(caller, ended.saleId(), ended.paymentId());
        }
    }
}
