package countinghouse.onboarding;

import countinghouse.platform.Event;

/** The applicant asks for another look at the decline. */
public record ApplicationAppealed(String applicationId) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
