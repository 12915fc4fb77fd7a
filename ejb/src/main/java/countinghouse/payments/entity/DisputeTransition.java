package countinghouse.payments.entity;

import static countinghouse.payments.DisputeState.ACCEPTED;
import static countinghouse.payments.DisputeState.EVIDENCE_DUE;
import static countinghouse.payments.DisputeState.EXPIRED;
import static countinghouse.payments.DisputeState.LOST;
import static countinghouse.payments.DisputeState.OPENED;
import static countinghouse.payments.DisputeState.SUBMITTED;
import static countinghouse.payments.DisputeState.WON;

import countinghouse.payments.DisputeState;
import java.util.Optional;

/** The whole state machine of a dispute. The acquirer may end it in either way before evidence has come, too. */
public enum DisputeTransition {
    ASKED(OPENED, Event.ASK, EVIDENCE_DUE),
    ANSWERED(EVIDENCE_DUE, Event.SUBMIT, SUBMITTED),
    ACCEPTED_UNASKED(OPENED, Event.ACCEPT, ACCEPTED),
    ACCEPTED_ASKED(EVIDENCE_DUE, Event.ACCEPT, ACCEPTED),
    NOT_ANSWERED(EVIDENCE_DUE, Event.EXPIRE, EXPIRED),
    WITHDRAWN_UNASKED(OPENED, Event.WIN, WON),
    WITHDRAWN(EVIDENCE_DUE, Event.WIN, WON),
    UPHELD(SUBMITTED, Event.WIN, WON),
    LOST_UNASKED(OPENED, Event.LOSE, LOST),
    LOST_UNANSWERED(EVIDENCE_DUE, Event.LOSE, LOST),
    REFUTED(SUBMITTED, Event.LOSE, LOST);

    /** What can happen to a dispute. */
    public enum Event {
        /** The acquirer takes evidence until a date. */
        ASK,
        /** The merchant has said what it has to say. */
        SUBMIT,
        /** The merchant lets the customer have the money. */
        ACCEPT,
        /** The date has passed. */
        EXPIRE,
        WIN,
        LOSE
    }

    private final DisputeState from;
    private final Event event;
    private final DisputeState to;

    DisputeTransition(DisputeState from, Event event, DisputeState to) {
        this.from = from;
        this.event = event;
        this.to = to;
    }

    public static Optional<DisputeTransition> of(DisputeState from, Event event) {
        for (DisputeTransition edge : values()) {
            if (edge.from == from && edge.event == event) {
                return Optional.of(edge);
            }
        }
        return Optional.empty();
    }

    public DisputeState to() {
        return to;
    }
}
