package countinghouse.underwriting;

import countinghouse.platform.Event;

/** The merchant of the case may trade again. */
public record MerchantReinstated(String caseId) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
