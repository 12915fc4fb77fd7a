package countinghouse.onboarding;

import countinghouse.platform.Event;

/** The applicant wants to correct something. */
public record ApplicationAmended(String applicationId) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
