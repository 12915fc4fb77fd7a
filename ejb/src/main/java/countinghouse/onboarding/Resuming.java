package countinghouse.onboarding;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;

/**
 * Going on with an application on another device. A link remembers where to go, and nothing else: the other device signs in as always,
 * and a link is its own person's only.
 */
public interface Resuming {
    /**
     * Makes a link and mails it to the person, too; the one before stops working.
     *
     * @param step lower-case letters, at most 20
     * @throws countinghouse.kernel.Refusal resume.step
     */
    Link link(Caller applicant, String step);

    /**
     * Takes the link, which does not work again.
     *
     * @return the step it was made at
     * @throws countinghouse.kernel.Refusal resume.link: unknown, used, replaced, expired, or somebody else's
     */
    String follow(Caller applicant, String token);

    /** @param address whole, with the secret in it */
    record Link(String address, Instant expiresAt) implements Serializable {}
}
