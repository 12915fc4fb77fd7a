package countinghouse.onboarding;

import countinghouse.platform.Event;

/** What a person of a company gave has been checked. */
public record OwnerChecked(String ownerId) implements Event {
    @Override
    public String subject() {
        return ownerId;
    }
}
