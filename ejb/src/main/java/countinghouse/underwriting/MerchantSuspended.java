package countinghouse.underwriting;

import countinghouse.platform.Event;

/** The merchant of the case may not trade until further notice. */
public record MerchantSuspended(String caseId) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
