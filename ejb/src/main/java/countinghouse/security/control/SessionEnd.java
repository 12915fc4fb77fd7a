package countinghouse.security.control;

import countinghouse.platform.Caller;
import countinghouse.security.Sessions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What follows when a right is taken away: roles are read afresh at each click, and the person's sessions end. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SessionEnd {
    @Inject
    private Sessions sessions;

    public void end(Caller caller, String personId) {
        sessions.endAll(caller, personId, "roles-changed");
    }
}
