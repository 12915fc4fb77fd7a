package countinghouse.platform.sql;

import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.guard.TransactionTenant;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;

/** Claimed work, over all tenants. A claim is a lease: work whose node died comes up again when it has run out. */
@Stateless
public class WorkTable {
    private static final Duration LEASE = Duration.ofMinutes(2);

    static final String NEXT = """
            SELECT id, tenant_id, kind, subject, tries FROM work_item
            WHERE state = 'WAITING' AND due_at <= ? ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    static final String MORE = """
            SELECT id, tenant_id, kind, subject, tries FROM work_item
            WHERE state = 'WAITING' AND due_at <= ? AND kind = ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    static final String CLAIM = "UPDATE work_item SET tries = tries + 1, due_at = ? WHERE id = ?";
    static final String DONE = "DELETE FROM work_item WHERE id = ?";
    static final String FAILED = "UPDATE work_item SET due_at = ?, last_error = ? WHERE id = ?";
    static final String PUT_OFF = "UPDATE work_item SET due_at = ?, last_error = ?, tries = ? WHERE id = ?";
    static final String HURRY =
            "UPDATE work_item SET due_at = ? WHERE kind = ? AND state = 'WAITING' AND due_at > ? AND last_error IS NOT NULL";
    static final String GIVEN_UP =
            "UPDATE work_item SET state = 'GIVEN_UP', last_error = ?, subject = CONCAT(subject, '#', id) WHERE id = ?";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Inject
    private Clock clock;

    /** @param tries this one included */
    public record Claimed(String id, String tenantId, String kind, String subject, int tries) {}

    /** Work to queue. */
    public record Piece(String kind, String subject, Instant due) {}

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(Caller caller, List<Piece> pieces) {
        TransactionTenant.bind(caller);
        List<Object[]> rows = pieces.stream()
                .map(piece -> new Object[] {
                    caller.tenant().value(),
                    Ids.next("wrk"),
                    piece.kind(),
                    piece.subject(),
                    Sql.utc(piece.due()),
                    Sql.utc(clock.instant())
                })
                .toList();
        try (var connection = database.getConnection()) {
            Sql.insert(
                    connection,
                    "INSERT IGNORE INTO work_item (tenant_id, id, kind, subject, due_at, queued_at) VALUES (?, ?, ?, ?, ?, ?)",
                    rows);
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void remove(Caller caller, String kind, String subject) {
        TransactionTenant.bind(caller);
        Sql.update(
                database,
                "DELETE FROM work_item WHERE tenant_id = ? AND kind = ? AND subject = ? AND state = 'WAITING'",
                caller.tenant().value(),
                kind,
                subject);
    }

    /** @return false when there is no such work, waiting or given up */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean again(Caller caller, String kind, String subject) {
        TransactionTenant.bind(caller);
        Instant now = clock.instant();
        String tenant = caller.tenant().value();
        int givenUp = Sql.update(
                database,
                "DELETE FROM work_item WHERE tenant_id = ? AND kind = ? AND state = 'GIVEN_UP' AND subject = CONCAT(?, id)",
                tenant,
                kind,
                subject + "#");
        if (givenUp > 0) {
            add(caller, List.of(new Piece(kind, subject, now)));
        }
        int waiting = Sql.update(
                database,
                "UPDATE work_item SET due_at = ? WHERE tenant_id = ? AND kind = ? AND subject = ? AND state = 'WAITING'",
                Sql.utc(now),
                tenant,
                kind,
                subject);
        return waiting > 0;
    }

    /**
     * What is done goes, and the next is claimed, at once; lost together, what was done is done once more when its lease has run out.
     *
     * @param together how many pieces of a kind are claimed at a time
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Claimed> next(List<String> done, ToIntFunction<String> together) {
        Instant now = clock.instant();
        try (var connection = database.getConnection()) {
            each(connection, DONE, done);
            List<Claimed> claimed = found(connection, NEXT, Sql.utc(now));
            if (!claimed.isEmpty()) {
                lease(connection, claimed, now);
                String kind = claimed.getFirst().kind();
                int more = together.applyAsInt(kind) - 1;
                if (more > 0) {
                    List<Claimed> others = found(connection, MORE, Sql.utc(now), kind, more);
                    lease(connection, others, now);
                    claimed.addAll(others);
                }
            }
            return claimed;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private static List<Claimed> found(Connection connection, String sql, Object... values) throws SQLException {
        List<Claimed> found = new ArrayList<>();
        try (var query = Sql.prepare(connection, sql, values);
                var row = query.executeQuery()) {
            while (row.next()) {
                found.add(new Claimed(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5) + 1));
            }
        }
        return found;
    }

    private static void lease(Connection connection, List<Claimed> work, Instant now) throws SQLException {
        try (var update = connection.prepareStatement(CLAIM)) {
            for (Claimed claimed : work) {
                update.setObject(1, Sql.utc(now.plus(LEASE)));
                update.setString(2, claimed.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void each(Connection connection, String sql, List<String> ids) throws SQLException {
        if (!ids.isEmpty()) {
            try (var statement = connection.prepareStatement(sql)) {
                for (String id : ids) {
                    statement.setString(1, id);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(Claimed work, String why) {
        Instant due = clock.instant().plus(Failures.backOff(work.tries()));
        Sql.update(database, FAILED, Sql.utc(due), why, work.id());
    }

    /** It was not tried: this claim counts for nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void putOff(Claimed work, Duration pause, String why) {
        Sql.update(database, PUT_OFF, Sql.utc(clock.instant().plus(pause)), why, work.tries() - 1, work.id());
    }

    /** All that waits for another try. @return how many */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int hurry(String kind) {
        Instant now = clock.instant();
        return Sql.update(database, HURRY, Sql.utc(now), kind, Sql.utc(now));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void givenUp(Claimed work, String why) {
        Sql.update(database, GIVEN_UP, why, work.id());
    }
}
