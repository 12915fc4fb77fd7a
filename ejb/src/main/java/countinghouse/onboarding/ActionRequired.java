package countinghouse.onboarding;

import countinghouse.platform.Event;

/** It is the applicant's turn: something has to be given again. */
public record ActionRequired(String applicationId) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
