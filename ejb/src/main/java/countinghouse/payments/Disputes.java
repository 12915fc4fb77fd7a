package countinghouse.payments;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chargebacks. OPENED → EVIDENCE_DUE → SUBMITTED → WON | LOST; ACCEPTED by the merchant; EXPIRED when no evidence came in time. The acquirer
 * says what happens, by {@link #told}; the merchant answers. What is disputed is taken from what the merchant is owed when it opens, and
 * given back when it is won.
 */
public interface Disputes {
    /**
     * The acquirer's word. The same word twice changes nothing, and one that comes too late neither.
     *
     * @return the dispute as it stands
     * @throws countinghouse.kernel.Refusal not-found for a payment or dispute that is not there; dispute.amount, dispute.state
     */
    DisputeView told(Caller system, Told word);

    /**
     * Adds to what the merchant says; the dispute stays where it is until {@link #submit}.
     *
     * @throws countinghouse.kernel.Refusal not-found; dispute.state, unless evidence is due; dispute.evidence
     */
    DisputeView addEvidence(Caller caller, String disputeId, EvidenceKind kind, String text);

    /** Hands in what there is. Once it was, nothing can be added. @throws countinghouse.kernel.Refusal not-found, dispute.state, dispute.evidence */
    DisputeView submit(Caller caller, String disputeId);

    /** Lets the customer have the money. @throws countinghouse.kernel.Refusal not-found, dispute.state */
    DisputeView accept(Caller caller, String disputeId);

    DisputeView of(Caller caller, String disputeId);

    /** Newest first, without the evidence. */
    List<DisputeView> page(Caller caller, DisputeFilter filter);

    /** What the acquirer can say. */
    enum Word {
        OPENED,
        EVIDENCE_DUE,
        WON,
        LOST
    }

    /** What a piece of evidence shows. */
    enum EvidenceKind {
        RECEIPT,
        DELIVERY,
        CORRESPONDENCE,
        TERMS,
        OTHER
    }

    /**
     * @param reference how the acquirer names the dispute, 1 to 64 printable ASCII characters
     * @param paymentId our reference that it had; only with OPENED
     * @param reasonCode the scheme's; only with OPENED
     * @param due until when evidence is taken; only with EVIDENCE_DUE
     */
    record Told(
            Word word,
            String reference,
            String paymentId,
            Money amount,
            String reasonCode,
            @Nullable Instant due) {}

    record Evidence(String id, EvidenceKind kind, String text, Instant givenAt) implements Serializable {}

    /**
     * @param states none for all
     * @param paymentId empty for all
     */
    record DisputeFilter(List<DisputeState> states, String paymentId, Payments.Period period, Payments.Place place) {
        public DisputeFilter {
            states = states.isEmpty() ? List.of(DisputeState.values()) : List.copyOf(states);
        }
    }

    record DisputeView(
            String id,
            String paymentId,
            DisputeState state,
            Money amount,
            String reasonCode,
            Times times,
            List<Evidence> evidence)
            implements Serializable {
        public DisputeView {
            evidence = List.copyOf(evidence);
        }

        /** @param businessDay the settlement day on which it was taken from the merchant */
        public record Times(
                Instant openedAt,
                @Nullable Instant dueAt,
                @Nullable Instant submittedAt,
                @Nullable Instant resolvedAt,
                LocalDate businessDay)
                implements Serializable {}
    }
}
