package countinghouse.underwriting;

import countinghouse.platform.Caller;
import java.util.List;

/** Who else has given the same, over all merchants. The back office alone may look there, and answers by this. */
public interface LookAlikes {
    /**
     * Keeps the marks of a case for good, beside those from before something was corrected, and answers what other applications share them.
     */
    Resemblance compare(Caller system, String caseId, List<Mark> marks);

    /** What may be shared. PERSON is a document's number, NAME a name with its date of birth, CLIENT the address an application was sent from. */
    enum Kind {
        PERSON,
        NAME,
        BUSINESS,
        ACCOUNT,
        CARD,
        PHONE,
        ADDRESS,
        DEVICE,
        CLIENT
    }

    /** @param hash of the value, under the platform's key */
    record Mark(Kind kind, String hash) {}
}
