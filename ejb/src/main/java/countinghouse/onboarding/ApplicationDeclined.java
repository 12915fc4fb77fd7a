package countinghouse.onboarding;

import countinghouse.platform.Event;

/** The application is declined. */
public record ApplicationDeclined(String applicationId) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
