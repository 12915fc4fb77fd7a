package countinghouse.settlement.control;

import countinghouse.payments.CaptureReversed;
import countinghouse.payments.DisputeLost;
import countinghouse.payments.DisputeOpened;
import countinghouse.payments.DisputeWon;
import countinghouse.payments.PaymentCaptured;
import countinghouse.payments.RefundSucceeded;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;

/** Prices what payments have done, in the order in which it happened to each of them. */
@Stateless
@Local(EventListener.class)
public class PricePayments implements EventListener {
    @Inject
    private PaymentItems items;

    @Inject
    private NextClose next;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(
                PaymentCaptured.class,
                CaptureReversed.class,
                RefundSucceeded.class,
                DisputeOpened.class,
                DisputeWon.class,
                DisputeLost.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        switch (event) {
            case PaymentCaptured captured -> {
                items.captured(caller, captured);
                next.queue(caller, captured.businessOn());
            }
            case CaptureReversed reversed -> items.undone(caller, reversed);
            case RefundSucceeded refunded -> items.refunded(caller, refunded);
            case DisputeOpened opened -> items.disputed(caller, opened);
            case DisputeWon won -> items.won(caller, won);
            case DisputeLost lost -> items.lost(caller, lost);
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }
}
