package countinghouse.platform.sql;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Delivery of events, over all tenants. */
@Stateless
public class OutboxTable {
    /** After so many tries an event is PARKED: it blocks its subject and {@code ./ops check} names it, until a person has looked. */
    private static final int MAX_TRIES = 40;

    static final String WAITING = """
            SELECT o.id, o.tenant_id, o.type, o.payload FROM outbox o
            WHERE o.state = 'WAITING' AND o.due_at <= ?
              AND NOT EXISTS (SELECT 1 FROM outbox p
                              WHERE p.tenant_id = o.tenant_id AND p.subject = o.subject AND p.state <> 'DONE' AND p.seq < o.seq)
            ORDER BY o.seq LIMIT 64
            """;

    static final String BEHIND = """
            SELECT o.id, o.tenant_id, o.type, o.payload FROM outbox o
            JOIN outbox first ON first.tenant_id = o.tenant_id AND first.subject = o.subject
            WHERE first.tenant_id = ? AND first.id = ? AND o.state = 'WAITING' AND o.seq > first.seq ORDER BY o.seq LIMIT 7
            """;

    static final String CLAIM = "SELECT id FROM outbox WHERE id = ? AND state = 'WAITING' FOR UPDATE SKIP LOCKED";
    static final String DELIVERED = "UPDATE outbox SET state = 'DONE', delivered_at = ? WHERE id = ?";
    static final String TRIES = "SELECT tries FROM outbox WHERE id = ?";
    static final String FAILED =
            "UPDATE outbox SET tries = ?, due_at = ?, last_error = ?, state = ? WHERE id = ? AND state = 'WAITING'";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Inject
    private Clock clock;

    /** @param type simple name of the event's record */
    public record Waiting(String id, String tenantId, String type, String payload) {}

    /** The oldest events that are due, of each subject the first one only; not locked, so that another node may be faster. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Waiting> waiting() {
        return found(WAITING, Sql.utc(clock.instant()));
    }

    /** What waits behind the first event of a subject and is of its kind, up to the first of another kind; none of it was tried yet. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Waiting> behind(Waiting first) {
        return found(BEHIND, first.tenantId(), first.id()).stream()
                .takeWhile(event -> event.type().equals(first.type()))
                .toList();
    }

    private List<Waiting> found(String statement, Object... parameters) {
        List<Waiting> waiting = new ArrayList<>();
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, statement, parameters);
                var row = query.executeQuery()) {
            while (row.next()) {
                waiting.add(new Waiting(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
            return waiting;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** Locks it to the end of the transaction; false when it has been delivered meanwhile, or is being delivered. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean claim(String id) {
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, CLAIM, id);
                var row = query.executeQuery()) {
            return row.next();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void delivered(String id) {
        Sql.update(database, DELIVERED, Sql.utc(clock.instant()), id);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(String id, String why) {
        int tries = 1 + Sql.count(database, TRIES, id);
        Instant due = clock.instant().plus(Failures.backOff(tries));
        Sql.update(database, FAILED, tries, Sql.utc(due), why, tries >= MAX_TRIES ? "PARKED" : "WAITING", id);
    }
}
