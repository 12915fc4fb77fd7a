package countinghouse.underwriting;

import countinghouse.platform.Event;

/** A hit of a case was found, cleared or confirmed. */
public record ScreeningHitsChanged(String caseId) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
