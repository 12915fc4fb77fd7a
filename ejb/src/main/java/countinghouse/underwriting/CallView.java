package countinghouse.underwriting;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call to an applicant, with every try of it.
 *
 * @param question what else is to be asked; may be empty
 * @param script what is said, in this order
 * @param callBackAt when the applicant wants to be called
 */
public record CallView(
        String id,
        CallPurpose purpose,
        CallState state,
        String question,
        List<CallLine> script,
        String openedBy,
        Instant openedAt,
        @Nullable Instant callBackAt,
        @Nullable Instant closedAt,
        List<Attempt> attempts)
        implements Serializable {

    public boolean open() {
        return state == CallState.OPEN;
    }

    /**
     * @param said the lines that were gone through
     * @param note what was noted, for underwriters' eyes only; may be empty
     */
    public record Attempt(
            CallOutcome outcome,
            List<CallLine> said,
            String note,
            String madeBy,
            Instant madeAt,
            @Nullable Instant callBackAt)
            implements Serializable {}
}
