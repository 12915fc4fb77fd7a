package countinghouse.underwriting;

import countinghouse.platform.Event;

/** The applicant is going to be phoned. */
public record CallOpened(String caseId) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
