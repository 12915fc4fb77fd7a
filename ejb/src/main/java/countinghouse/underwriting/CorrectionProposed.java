package countinghouse.underwriting;

import countinghouse.platform.Event;

/** The applicant is asked to agree to what was told on the phone. */
public record CorrectionProposed(String caseId) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
