package countinghouse.platform.sql;

import countinghouse.platform.Closings;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads queued closes, closed days and names of merchants, of all tenants at once. */
@Stateless
@Local(Closings.class)
public class ClosingTable implements Closings {
    /** Work that failed, or is being done, is due again within this time at most. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private static final String LATE = " w.kind = 'settlement-close' AND w.due_at <= ?"
            + " AND (w.state = 'GIVEN_UP' OR w.tries > 0 OR w.due_at <= ?)";

    private static final String CLOSED_THROUGH =
            "(SELECT MAX(b.business_on) FROM settlement_batch b WHERE b.tenant_id = m.tenant_id)";

    static final String DUE =
            "SELECT w.tenant_id, m.trading_name, m.zone, m.cut_off, w.subject, w.state, w.tries, w.due_at,"
                    + " w.last_error, " + CLOSED_THROUGH
                    + " FROM work_item w JOIN merchant m ON m.tenant_id = w.tenant_id WHERE" + LATE
                    + " ORDER BY w.state, w.last_error IS NULL, w.subject, w.id LIMIT 100";

    static final String TALLY = "SELECT w.state, w.last_error IS NULL, w.tries > 0, COUNT(*) FROM work_item w WHERE"
            + LATE + " GROUP BY w.state, w.last_error IS NULL, w.tries > 0";

    static final String CLOSED = "SELECT COUNT(*) FROM settlement_batch WHERE closed_at >= ?";

    static final String FIND = "SELECT m.tenant_id, m.trading_name, m.currency, " + CLOSED_THROUGH
            + " FROM merchant m WHERE m.trading_name LIKE ? ESCAPE '!' OR m.tenant_id = ?"
            + " ORDER BY m.trading_name, m.tenant_id LIMIT 20";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Inject
    private Clock clock;

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public List<Due> due() {
        return late(DUE, ClosingTable::due);
    }

    @Override
    public List<Tally> tally() {
        return late(
                TALLY,
                row -> new Tally(
                        row.getString(1).equals("GIVEN_UP"), !row.getBoolean(2), row.getBoolean(3), row.getInt(4)));
    }

    @Override
    public int closedSince(Instant from) {
        return Sql.count(database, CLOSED, Sql.utc(from));
    }

    @Override
    public List<Found> find(String name, String id) {
        String like = name.isEmpty() ? "" : "%" + name.replaceAll("[!%_]", "!$0") + "%";
        return all(
                FIND,
                row -> new Found(
                        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)),
                like,
                id);
    }

    private <T> List<T> late(String sql, Row<T> read) {
        Instant now = clock.instant();
        return all(sql, read, Sql.utc(now.plus(LONGEST_PAUSE)), Sql.utc(now));
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalTime.class),
                LocalDate.parse(row.getString(5).substring(0, 10)),
                row.getString(6).equals("GIVEN_UP"),
                row.getInt(7),
                row.getObject(8, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(9),
                row.getObject(10, LocalDate.class));
    }

    private <T> List<T> all(String sql, Row<T> read, Object... values) {
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, sql, values);
                var row = query.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(read.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }
}
