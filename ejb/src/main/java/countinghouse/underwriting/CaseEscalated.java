package countinghouse.underwriting;

import countinghouse.platform.Event;

/** Nobody has decided in time. */
public record CaseEscalated(String caseId) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
