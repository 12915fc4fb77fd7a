package countinghouse.onboarding;

import countinghouse.platform.Event;

/** A person of a company did not answer in time. */
public record OwnerExpired(String ownerId) implements Event {
    @Override
    public String subject() {
        return ownerId;
    }
}
