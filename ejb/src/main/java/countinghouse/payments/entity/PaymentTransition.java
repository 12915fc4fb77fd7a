package countinghouse.payments.entity;

import static countinghouse.payments.PaymentState.AUTHORIZED;
import static countinghouse.payments.PaymentState.CAPTURED;
import static countinghouse.payments.PaymentState.DECLINED;
import static countinghouse.payments.PaymentState.EXPIRED;
import static countinghouse.payments.PaymentState.REQUESTED;
import static countinghouse.payments.PaymentState.SETTLED;
import static countinghouse.payments.PaymentState.UNKNOWN;
import static countinghouse.payments.PaymentState.VOIDED;

import countinghouse.payments.PaymentState;
import java.util.Optional;

/** The whole state machine of a payment: each edge has a name, what is not here does not happen. */
public enum PaymentTransition {
    APPROVED(REQUESTED, PaymentEvent.AUTHORISE, AUTHORIZED),
    TAKEN(AUTHORIZED, PaymentEvent.CAPTURE, CAPTURED),
    DAY_CLOSED(CAPTURED, PaymentEvent.SETTLE, SETTLED),
    REFUSED(REQUESTED, PaymentEvent.DECLINE, DECLINED),
    ANSWER_LOST(REQUESTED, PaymentEvent.LOSE_ANSWER, UNKNOWN),
    NEVER_SENT(REQUESTED, PaymentEvent.CANCEL, VOIDED),
    NOT_PAID(REQUESTED, PaymentEvent.EXPIRE, EXPIRED),
    FOUND_APPROVED(UNKNOWN, PaymentEvent.AUTHORISE, AUTHORIZED),
    FOUND_REFUSED(UNKNOWN, PaymentEvent.DECLINE, DECLINED),
    UNKNOWN_UNDONE(UNKNOWN, PaymentEvent.REVERSE, VOIDED),
    FOUND_NOT_PAID(UNKNOWN, PaymentEvent.EXPIRE, EXPIRED),
    APPROVAL_UNDONE(AUTHORIZED, PaymentEvent.REVERSE, VOIDED),
    CAPTURE_UNDONE(CAPTURED, PaymentEvent.REVERSE, VOIDED),
    APPROVAL_VOIDED(AUTHORIZED, PaymentEvent.VOID, VOIDED),
    CAPTURE_VOIDED(CAPTURED, PaymentEvent.VOID, VOIDED),
    LAPSED(AUTHORIZED, PaymentEvent.EXPIRE, EXPIRED);

    private final PaymentState from;
    private final PaymentEvent event;
    private final PaymentState to;

    PaymentTransition(PaymentState from, PaymentEvent event, PaymentState to) {
        this.from = from;
        this.event = event;
        this.to = to;
    }

    public static Optional<PaymentTransition> of(PaymentState from, PaymentEvent event) {
        for (PaymentTransition edge : values()) {
            if (edge.from == from && edge.event == event) {
                return Optional.of(edge);
            }
        }
        return Optional.empty();
    }

    public PaymentState to() {
        return to;
    }
}
