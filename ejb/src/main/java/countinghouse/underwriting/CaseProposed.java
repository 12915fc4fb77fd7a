package countinghouse.underwriting;

import countinghouse.platform.Event;

/** A person has proposed a decision that another one has to confirm. */
public record CaseProposed(String caseId) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
