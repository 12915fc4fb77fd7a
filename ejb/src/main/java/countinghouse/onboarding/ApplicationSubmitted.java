package countinghouse.onboarding;

import countinghouse.platform.Event;

/** The applicant has sent the application. */
public record ApplicationSubmitted(String applicationId) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
