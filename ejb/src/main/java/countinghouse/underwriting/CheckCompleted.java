package countinghouse.underwriting;

import countinghouse.platform.Event;

/** A provider answered, or was given up on (REVIEW). */
public record CheckCompleted(String caseId, CheckKind kind, CheckState state) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
