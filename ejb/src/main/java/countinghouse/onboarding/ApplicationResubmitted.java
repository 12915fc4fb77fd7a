package countinghouse.onboarding;

import countinghouse.platform.Event;

/** What was asked for has been given again. */
public record ApplicationResubmitted(String applicationId) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
