package countinghouse.onboarding;

import countinghouse.platform.Event;

/** A person of a company was sent a link, for the first time or again. */
public record OwnerLinkSent(String ownerId) implements Event {
    @Override
    public String subject() {
        return ownerId;
    }
}
