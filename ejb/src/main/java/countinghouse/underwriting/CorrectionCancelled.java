package countinghouse.underwriting;

import countinghouse.platform.Event;

/** It is not asked any more. */
public record CorrectionCancelled(String caseId) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
