package countinghouse.underwriting;

import countinghouse.platform.Event;

/** The case waits for the applicant; its clock stands still. */
public record CaseWaiting(String caseId) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
