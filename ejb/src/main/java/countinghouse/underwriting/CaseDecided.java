package countinghouse.underwriting;

import countinghouse.platform.Event;

/** A person has decided. */
public record CaseDecided(String caseId, Underwriting.Outcome outcome) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
