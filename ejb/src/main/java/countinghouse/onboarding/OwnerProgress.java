package countinghouse.onboarding;

import countinghouse.platform.Caller;
import java.util.List;

/** What the process tells the applications of a company's people. */
public interface OwnerProgress {
    /** Ids of those whose answer is still to come or to be checked. */
    List<String> toHear(Caller system);

    /** Mails the link, unless one is on the way that still works; answers whether the person has given everything already. */
    boolean invite(Caller system, String ownerId);

    void remind(Caller system, String ownerId);

    void expire(Caller system, String ownerId);

    /** Takes the checks' answers over; answers whether the person is asked once more. */
    boolean settle(Caller system, String ownerId);
}
