package countinghouse.payments.control;

import countinghouse.kernel.Refusal;
import countinghouse.payments.DisputeState;
import countinghouse.payments.Disputes;
import countinghouse.payments.entity.Dispute;
import countinghouse.payments.entity.DisputeTransition.Event;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The acquirer says what happens to a dispute, the merchant answers. */
@Stateless
@Local(Disputes.class)
public class DisputesBean implements Disputes {
    private static final String NOT_SO = "dispute.state";

    @Inject
    private DisputeBook book;

    @Inject
    private DisputeMoney money;

    @Inject
    private EvidenceBook evidence;

    @Inject
    private PaymentLists lists;

    @Override
    public DisputeView told(Caller system, Told told) {
        system.requireSystem();
        if (!told.reference().matches("[!-~]{1,64}") || !told.reasonCode().matches("[ -~]{0,16}")) {
            throw Refusal.invalid("dispute.reference");
        }
        Dispute dispute = book.ofReference(system, told.reference()).orElseGet(() -> begun(system, told));
        switch (told.word()) {
            case OPENED, EVIDENCE_DUE -> due(system, dispute, told);
            case WON -> {
                if (dispute.may(Event.WIN)) {
                    book.move(system, dispute, Event.WIN);
                    book.inTime(system, dispute);
                    money.won(system, dispute);
                }
            }
            case LOST -> {
                if (dispute.may(Event.LOSE)) {
                    book.move(system, dispute, Event.LOSE);
                    book.inTime(system, dispute);
                    money.lost(system, dispute);
                }
            }
        }
        return dispute.view(List.of());
    }

    /** A word about a dispute that we have not heard of comes again when the first one has. */
    private Dispute begun(Caller system, Told told) {
        if (told.word() != Word.OPENED) {
            throw Refusal.notFound("dispute");
        }
        Dispute dispute = money.opened(system, told);
        book.add(system, dispute);
        return dispute;
    }

    private void due(Caller system, Dispute dispute, Told told) {
        var until = told.due();
        if (until == null) {
            return;
        }
        if (dispute.may(Event.ASK)) {
            book.move(system, dispute, Event.ASK);
            book.due(system, dispute, until);
        } else if (dispute.state() == DisputeState.EVIDENCE_DUE && !until.equals(dispute.dueAt())) {
            book.due(system, dispute, until);
        }
    }

    @Override
    public DisputeView addEvidence(Caller caller, String disputeId, EvidenceKind kind, String text) {
        caller.require(Permission.DISPUTES_ANSWER);
        Dispute dispute = answerable(caller, disputeId);
        evidence.add(caller, disputeId, kind, text);
        return dispute.view(evidence.of(caller, disputeId));
    }

    @Override
    public DisputeView submit(Caller caller, String disputeId) {
        caller.require(Permission.DISPUTES_ANSWER);
        Dispute dispute = answerable(caller, disputeId);
        List<Evidence> said = evidence.of(caller, disputeId);
        if (said.isEmpty()) {
            throw Refusal.invalid("dispute.evidence");
        }
        book.move(caller, dispute, Event.SUBMIT);
        book.inTime(caller, dispute);
        return dispute.view(said);
    }

    private Dispute answerable(Caller caller, String disputeId) {
        Dispute dispute = book.locked(caller, disputeId);
        if (dispute.state() != DisputeState.EVIDENCE_DUE) {
            throw Refusal.conflict(NOT_SO);
        }
        return dispute;
    }

    @Override
    public DisputeView accept(Caller caller, String disputeId) {
        caller.require(Permission.DISPUTES_ANSWER);
        Dispute dispute = book.locked(caller, disputeId);
        book.move(caller, dispute, Event.ACCEPT);
        book.inTime(caller, dispute);
        money.lost(caller, dispute);
        return dispute.view(evidence.of(caller, disputeId));
    }

    @Override
    public DisputeView of(Caller caller, String disputeId) {
        caller.require(Permission.PAYMENTS_READ);
        return book.get(caller, disputeId).view(evidence.of(caller, disputeId));
    }

    @Override
    public List<DisputeView> page(Caller caller, DisputeFilter filter) {
        caller.require(Permission.PAYMENTS_READ);
        return lists.disputes(caller, filter);
    }
}
