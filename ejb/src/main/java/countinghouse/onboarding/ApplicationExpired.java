package countinghouse.onboarding;

import countinghouse.platform.Event;

/** Nobody went on with it in time. */
public record ApplicationExpired(String applicationId) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
