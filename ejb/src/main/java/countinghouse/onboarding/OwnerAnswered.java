package countinghouse.onboarding;

import countinghouse.platform.Event;

/** A person of a company has given what was asked for, or has said no. */
public record OwnerAnswered(String ownerId) implements Event {
    @Override
    public String subject() {
        return ownerId;
    }
}
