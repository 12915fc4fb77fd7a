package countinghouse.payments.control;

import countinghouse.payments.DisputeState;
import countinghouse.payments.entity.Dispute;
import countinghouse.payments.entity.DisputeTransition.Event;
import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Ends a dispute for which no evidence came in time. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EvidenceDeadline implements WorkHandler {
    static final String KIND = "dispute-deadline";

    private static final int TRIES = 40;

    @Inject
    private DisputeBook book;

    @Inject
    private DisputeMoney money;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String disputeId) {
        Dispute dispute = book.locked(caller, disputeId);
        if (dispute.state() == DisputeState.EVIDENCE_DUE) {
            book.move(caller, dispute, Event.EXPIRE);
            money.lost(caller, dispute);
        }
    }

    /** The acquirer's word ends it all the same. */
    @Override
    public void giveUp(Caller caller, String disputeId) {}
}
