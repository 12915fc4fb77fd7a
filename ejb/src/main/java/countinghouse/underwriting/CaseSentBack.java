package countinghouse.underwriting;

import countinghouse.platform.Event;

/** The second person does not confirm; the case is its owner's again. */
public record CaseSentBack(String caseId) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
