package countinghouse.underwriting;

import countinghouse.platform.Event;

/** The applicant has agreed to it, or not. */
public record CorrectionAnswered(String caseId, boolean agreed) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
