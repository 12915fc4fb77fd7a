package countinghouse.audit;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The trail. Rows are written in the transaction they record; the sealer numbers and chains them within 10 s. */
public interface Audit {
    /** @param details plain facts, never card data, keys or identity numbers */
    void record(Caller caller, String action, String subject, Map<String, String> details);

    /** Newest first. */
    List<AuditRecord> of(Caller caller, String subject);

    record AuditRecord(Instant at, String actor, String actorName, String action, String subject, String details)
            implements Serializable {}
}
