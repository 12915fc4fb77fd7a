package countinghouse.underwriting;

import countinghouse.platform.Event;

/** A person has to decide. */
public record CaseQueued(String caseId) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
