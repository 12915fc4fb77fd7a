package countinghouse.security.control;

import countinghouse.platform.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** What follows when a right is taken away: roles are read afresh at each click, and the person's sessions end. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SessionEnd {
    public void end(Caller caller, String personId) {
        // TODO Sessions.endAll(caller, personId, "roles-changed")
    }
}
