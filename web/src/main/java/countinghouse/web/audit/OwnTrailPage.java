package countinghouse.web.audit;

import countinghouse.audit.Audit;
import countinghouse.web.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** The merchant's own trail. Filter and place stand in the address. */
@Named
@RequestScoped
public class OwnTrailPage extends TrailView {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Audit audit;

    @Inject
    private transient Session session;

    @Inject
    private transient Clock clock;

    public void load() {
        read(audit, session.caller(), clock, session.zone());
    }
}
