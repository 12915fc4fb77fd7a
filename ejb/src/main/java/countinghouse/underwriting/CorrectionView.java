package countinghouse.underwriting;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was told on the phone and shall be corrected, once the applicant agrees. */
public record CorrectionView(
        String id,
        CorrectionState state,
        List<Change> changes,
        String proposedBy,
        Instant proposedAt,
        @Nullable Instant closedAt)
        implements Serializable {

    public boolean open() {
        return state == CorrectionState.PROPOSED;
    }

    public record Change(CorrectableFact fact, String before, String after) implements Serializable {}
}
