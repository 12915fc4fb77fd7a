package countinghouse.onboarding;

import countinghouse.platform.Event;

/**
 * A person of a company was sent a link.
 *
 * @param anew by a person's wish: the time for an answer begins again; false for the process's own mails
 */
public record OwnerLinkSent(String ownerId, boolean anew) implements Event {
    @Override
    public String subject() {
        return ownerId;
    }
}
