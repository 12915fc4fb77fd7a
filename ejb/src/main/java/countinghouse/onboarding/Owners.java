package countinghouse.onboarding;

import countinghouse.platform.Caller;
import java.util.List;

/** A company's people, each with an application of their own; they are named by saving {@code FactSection.Ownership}. */
public interface Owners {
    /** In the order in which they were named; empty for who is no company. */
    List<OwnerView> owners(Caller caller);

    /**
     * Mails a further link; the one before stops working.
     *
     * @throws countinghouse.kernel.Refusal owner.state; owner.links, when it was sent too often
     */
    void sendAgain(Caller applicant, String ownerId);
}
