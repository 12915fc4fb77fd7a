package countinghouse.onboarding;

import countinghouse.platform.Event;

/** The merchant is approved. */
public record ApplicationApproved(String applicationId) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
