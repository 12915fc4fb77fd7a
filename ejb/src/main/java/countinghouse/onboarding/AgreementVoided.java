package countinghouse.onboarding;

import countinghouse.platform.Event;

/** Something that the signed agreement states was corrected: it is not signed any more. */
public record AgreementVoided(String applicationId) implements Event {
    @Override
    public String subject() {
        return applicationId;
    }
}
