package countinghouse.onboarding;

import countinghouse.underwriting.FactSection;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The person's side: whoever holds the mailed link is let in, sees the company's name, and gives what is asked of them. */
public interface OwnerLinks {
    /**
     * What a link leads to; changes nothing.
     *
     * @throws countinghouse.kernel.Refusal owner.link: unknown, replaced, or of an application that has ended
     */
    Offer offer(String token);

    /**
     * @param side FRONT or BACK
     * @throws countinghouse.kernel.Refusal owner.link, owner.expired; as {@code Documents.upload}
     */
    Offer upload(String token, Side side, String name, byte[] bytes);

    /**
     * Gives the person's data and their consent to the checks; the link then shows nothing more.
     *
     * @throws countinghouse.kernel.Refusal owner.link, owner.expired, fact.…, owner.consent
     */
    Offer give(String token, FactSection.Person person, boolean consent);

    /** The person says no. */
    Offer refuse(String token);

    /** Mails a new link to the address that the company gave, when this one ran out. */
    void askAgain(String token);

    enum Side {
        FRONT,
        BACK
    }

    /**
     * @param company its name, and nothing else of it
     * @param front name of the file, once it is there
     * @param again whether what was given before was not accepted
     * @param expired whether the link ran out
     */
    record Offer(
            String company,
            String country,
            String fullName,
            OwnerState state,
            @Nullable String front,
            @Nullable String back,
            boolean again,
            boolean expired)
            implements Serializable {}
}
