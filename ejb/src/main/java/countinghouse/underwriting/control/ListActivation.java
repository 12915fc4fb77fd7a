package countinghouse.underwriting.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.platform.PublishedLists;
import countinghouse.platform.PublishedLists.ListVersion;
import countinghouse.underwriting.ListActivated;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** From which moment a version of a list counts: told in the platform's own trail, and to whoever screens merchants again. */
@Stateless
public class ListActivation {
    @Inject
    private PublishedLists table;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    public void activate(ListVersion version) {
        if (!table.activate(version)) {
            return; // another node was first
        }
        Caller platform = Caller.system(new TenantId(Caller.PLATFORM), "screening");
        audit.record(
                platform,
                "screening.list-activated",
                version.id(),
                Map.of(
                        "list", version.listId(),
                        "sha256", version.sha256(),
                        "entries", Integer.toString(version.entries()),
                        "news", Integer.toString(version.news()),
                        "importedBy", version.importedBy()));
        outbox.publish(platform, new ListActivated(version.id(), version.listId(), version.news()));
    }
}
