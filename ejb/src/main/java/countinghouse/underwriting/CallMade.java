package countinghouse.underwriting;

import countinghouse.platform.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody has phoned the applicant. */
public record CallMade(
        String caseId, CallOutcome outcome, @Nullable Instant callBackAt) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
