package countinghouse.payments.entity;

import static countinghouse.payments.RefundState.FAILED;
import static countinghouse.payments.RefundState.REQUESTED;
import static countinghouse.payments.RefundState.SUCCEEDED;
import static countinghouse.payments.RefundState.UNKNOWN;

import countinghouse.payments.RefundState;
import java.util.Optional;

/** The whole state machine of a refund. */
public enum RefundTransition {
    GIVEN(REQUESTED, Event.SUCCEED, SUCCEEDED),
    REFUSED(REQUESTED, Event.FAIL, FAILED),
    ANSWER_LOST(REQUESTED, Event.LOSE_ANSWER, UNKNOWN),
    FOUND_GIVEN(UNKNOWN, Event.SUCCEED, SUCCEEDED),
    FOUND_REFUSED(UNKNOWN, Event.FAIL, FAILED);

    /** What can happen to a refund. */
    public enum Event {
        /** The acquirer has given the money back. */
        SUCCEED,
        /** It has not, and will not. */
        FAIL,
        /** Sent, or perhaps sent, and no answer that can be read. */
        LOSE_ANSWER
    }

    private final RefundState from;
    private final Event event;
    private final RefundState to;

    RefundTransition(RefundState from, Event event, RefundState to) {
        this.from = from;
        this.event = event;
        this.to = to;
    }

    public static Optional<RefundTransition> of(RefundState from, Event event) {
        for (RefundTransition edge : values()) {
            if (edge.from == from && edge.event == event) {
                return Optional.of(edge);
            }
        }
        return Optional.empty();
    }

    public RefundState to() {
        return to;
    }
}
