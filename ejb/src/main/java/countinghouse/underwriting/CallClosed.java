package countinghouse.underwriting;

import countinghouse.platform.Event;

/** Nobody phones any more. */
public record CallClosed(String caseId) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
