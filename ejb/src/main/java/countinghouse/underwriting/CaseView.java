package countinghouse.underwriting;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything an underwriter decides by, on one page. */
public record CaseView(
        String id,
        String number,
        CaseState state,
        @Nullable String ownerId,
        @Nullable String ownerName,
        @Nullable Instant queuedAt,
        FactsView facts,
        List<CheckView> checks,
        @Nullable Rating rating,
        @Nullable Advice advice,
        List<DecisionView> decisions,
        List<NoteView> notes)
        implements Serializable {

    /** The latest decision, or proposal. */
    public @Nullable DecisionView decision() {
        return decisions.isEmpty() ? null : decisions.getLast();
    }

    public enum CaseState {
        COLLECTING,
        CHECKING,
        IN_REVIEW,
        PROPOSED,
        DECIDED
    }

    public record CheckView(
            CheckKind kind,
            CheckState state,
            @Nullable String provider,
            @Nullable Integer score,
            Map<String, String> evidence,
            Instant requestedAt,
            @Nullable Instant answeredAt,
            int tries)
            implements Serializable {}

    /**
     * @param override why it was approved although a screening hit was open
     * @param changed what the table had suggested, where the conditions are others
     * @param closedBy who confirmed it or sent it back; the same person where no second one is due
     */
    public record DecisionView(
            Underwriting.Outcome outcome,
            DecisionState state,
            List<DeclineReason> reasons,
            String note,
            @Nullable Conditions conditions,
            @Nullable TermsChange changed,
            List<RequestedItem> items,
            @Nullable String override,
            String proposedById,
            String proposedBy,
            Instant proposedAt,
            @Nullable String closedBy,
            @Nullable Instant closedAt)
            implements Serializable {}

    /** PROPOSED → CONFIRMED, by a second person where one is due, or SENT_BACK. */
    public enum DecisionState {
        PROPOSED,
        CONFIRMED,
        SENT_BACK
    }

    public record NoteView(String author, Instant at, String text) implements Serializable {}
}
