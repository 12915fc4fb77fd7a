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
        @Nullable DecisionView decision)
        implements Serializable {

    public enum CaseState {
        COLLECTING,
        CHECKING,
        IN_REVIEW,
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

    public record DecisionView(
            Underwriting.Outcome outcome, List<DeclineReason> reasons, String note, String decidedBy, Instant decidedAt)
            implements Serializable {}
}
