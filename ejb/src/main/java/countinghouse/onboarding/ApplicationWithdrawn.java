package countinghouse.onboarding;

import countinghouse.platform.Event;

/** The applicant has taken it back. */
public record ApplicationWithdrawn(String applicationId) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
