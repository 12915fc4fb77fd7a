package countinghouse.onboarding.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Looks at a draft once a week. The subject is the application and the number of the look, since each look queues the next one. */
@Stateless
@Local(WorkHandler.class)
public class WatchDraft implements WorkHandler {
    static final String KIND = "draft-watch";
    private static final int TRIES = 20;

    @Inject
    private Drafts drafts;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String subject) {
        drafts.look(caller, subject);
    }

    /** The draft stays; whoever goes on with it is served. */
    @Override
    public void giveUp(Caller caller, String subject) {
        // nothing was promised to anybody
    }
}
