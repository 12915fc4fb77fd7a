package countinghouse.audit;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The trail. Rows are written in the transaction they record; the sealer numbers and chains them within 10 s. */
public interface Audit {
    /** @param details plain facts, never card data, keys or identity numbers */
    void record(Caller caller, String action, String subject, Map<String, String> details);

    /** Newest first. */
    List<AuditRecord> of(Caller caller, String subject);

    /** What people did to the tenant's money at the money desk, and what became of closes that needed one; newest first. */
    List<AuditRecord> ofMoney(Caller caller, int limit);

    /** A page of the caller's tenant's trail, newest first; of the platform's own for who has opened no merchant. */
    List<TrailRow> trail(Caller caller, TrailFilter filter);

    /** Records that the trail is taken out of the product; what is read afterwards is asked by {@link #sealed}. */
    void beginExport(Caller caller);

    /** Sealed rows after a number, in the order of their numbers, for an export. */
    List<TrailRow> sealed(Caller caller, long after, int limit);

    record AuditRecord(Instant at, String actor, String actorName, String action, String subject, String details)
            implements Serializable {}

    /**
     * @param from and until: recorded in this span
     * @param actor part of the name, or the id, or the empty string
     * @param action or the empty string
     * @param subject or the empty string
     * @param before the last row of the page before, or null
     * @param limit at most 200
     */
    record TrailFilter(
            Instant from,
            Instant until,
            String actor,
            String action,
            String subject,
            @Nullable Cursor before,
            int limit) {}

    record Cursor(Instant at, String id) implements Serializable {}

    /** @param number in the chain, with its hash and the one before it; null until the row is sealed */
    record TrailRow(
            String id,
            Instant at,
            String actor,
            String actorName,
            String action,
            String subject,
            String details,
            @Nullable Long number,
            @Nullable String hash,
            @Nullable String previousHash)
            implements Serializable {
        public Cursor cursor() {
            return new Cursor(at, id);
        }
    }
}
