package countinghouse.onboarding;

import countinghouse.platform.Event;
import java.time.Instant;

/** The applicant has sent the application. */
public record ApplicationSubmitted(String applicationId, String number, Instant submittedAt) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
