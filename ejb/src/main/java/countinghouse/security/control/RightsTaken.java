package countinghouse.security.control;

import countinghouse.platform.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What follows when a right is taken away: the person's sessions end, and nobody comes in by an invitation of theirs. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RightsTaken {
    @Inject
    private Visits visits;

    @Inject
    private InvitationDesk desk;

    public void from(Caller caller, String personId) {
        visits.endAll(caller, personId, "roles-changed");
        desk.revokeOf(caller, personId);
    }
}
