package countinghouse.onboarding;

import countinghouse.platform.Event;

/** The applicant has answered a letter of ours. */
public record ApplicantReplied(String applicationId) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
