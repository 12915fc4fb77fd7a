package countinghouse.payments.control;

import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
import countinghouse.payments.entity.Payment;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/** What moves with a payment, in its transaction: the card that it asks to be kept. Nothing is read for payments that have none. */
@ApplicationScoped
public class Followers {
    private static final Set<PaymentState> FAILED =
            EnumSet.of(PaymentState.DECLINED, PaymentState.VOIDED, PaymentState.EXPIRED);

    @Inject
    private StoredCardBook cards;

    void approved(Caller caller, Payment payment, PaymentOutcome.Approved approval) {
        String card = payment.storedCardId();
        if (card != null) {
            cards.answered(caller, card, approval);
        }
    }

    void moved(Caller caller, Payment payment) {
        String card = payment.storedCardId();
        if (card != null && FAILED.contains(payment.state())) {
            cards.answered(caller, card, null);
        }
    }
}
