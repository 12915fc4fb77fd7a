package countinghouse.onboarding;

import countinghouse.platform.Event;

/** The applicant signed the agreement. */
public record AgreementSigned(String applicationId) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
