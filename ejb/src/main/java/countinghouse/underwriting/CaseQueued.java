package countinghouse.underwriting;

import countinghouse.platform.Event;
import org.jspecify.annotations.Nullable;

/**
 * A person has to decide.
 *
 * @param score of the rating; null when nobody rated it
 */
public record CaseQueued(
        String caseId, @Nullable Integer score, @Nullable String level) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
