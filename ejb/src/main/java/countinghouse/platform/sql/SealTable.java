package countinghouse.platform.sql;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.guard.TransactionTenant;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds rows that have no seal yet and seals them, over all tenants. Sealed rows are read, never touched. */
@Stateless
public class SealTable {
    /** Of one tenant. */
    public static final int AT_ONCE = 500;

    private static final int MOST_OUTSIDE = 50_000;

    static final String HEADS = "SELECT tenant_id, number, hash FROM seal_head WHERE kind = ?";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Inject
    private Clock clock;

    /** The head of a tenant's chain. */
    public record Head(String tenantId, long number, String hash) {}

    /** One sealed row: what the outside keeps of it. */
    public record Sealed(long number, String rowId, String hash) {}

    /** What one run sealed of a tenant, and the head after it. */
    public record Batch(Head head, List<Sealed> rows) {}

    /** Tenants with unsealed rows that are not older than {@code since}. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> tenantsToSeal(SealedTable table, Instant since) {
        try (Connection connection = database.getConnection();
                var query = Sql.prepare(connection, tenantsWithout(table), Sql.utc(since));
                ResultSet row = query.executeQuery()) {
            List<String> tenants = new ArrayList<>();
            while (row.next()) {
                tenants.add(row.getString(1));
            }
            return tenants;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    static String tenantsWithout(SealedTable table) {
        return "SELECT DISTINCT r.tenant_id FROM " + table.rows() + " r LEFT JOIN " + table.seals()
                + " s ON s.tenant_id = r.tenant_id AND s.row_id = r.id WHERE r." + table.at()
                + " >= ? AND s.row_id IS NULL";
    }

    /** The heads of all chains of a kind. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Head> heads(SealedTable table) {
        try (Connection connection = database.getConnection();
                var query = Sql.prepare(connection, HEADS, table.name());
                ResultSet row = query.executeQuery()) {
            List<Head> heads = new ArrayList<>();
            while (row.next()) {
                heads.add(new Head(row.getString(1), row.getLong(2), row.getString(3)));
            }
            return heads;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** What was sealed of a tenant after a number, in its order; the newest, where there is more than the files hold. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Sealed> sealedAfter(SealedTable table, String tenantId, long number) {
        TransactionTenant.bind(Caller.system(new TenantId(tenantId), "sealer"));
        String sql = "SELECT number, row_id, hash FROM " + table.seals()
                + " WHERE tenant_id = ? AND number > ? ORDER BY number DESC LIMIT " + MOST_OUTSIDE;
        try (Connection connection = database.getConnection();
                var query = Sql.prepare(connection, sql, tenantId, number);
                ResultSet row = query.executeQuery()) {
            List<Sealed> sealed = new ArrayList<>();
            while (row.next()) {
                sealed.add(new Sealed(row.getLong(1), row.getString(2), row.getString(3)));
            }
            return sealed.reversed();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /**
     * Numbers and chains up to 500 of a tenant's rows of each kind; the lock on its head lets one node at a time do so.
     *
     * @param since by kind, how far back rows without a seal are looked for
     * @return by kind, in which there was something to seal
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Map<SealedTable, Batch> seal(String tenantId, Map<SealedTable, Instant> since) {
        TransactionTenant.bind(Caller.system(new TenantId(tenantId), "sealer"));
        Map<SealedTable, Batch> batches = new EnumMap<>(SealedTable.class);
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<SealedTable, Instant> kind : since.entrySet()) {
                Batch batch = seal(connection, kind.getKey(), tenantId, kind.getValue());
                if (!batch.rows().isEmpty()) {
                    batches.put(kind.getKey(), batch);
                }
            }
            return batches;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private Batch seal(Connection connection, SealedTable table, String tenantId, Instant since) throws SQLException {
        Head before = lockHead(connection, table, tenantId);
        List<Sealed> sealed = chained(before, unsealed(connection, table, tenantId, since));
        if (sealed.isEmpty()) {
            return new Batch(before, sealed); // another node was faster
        }
        insert(connection, table, before, sealed);
        Head head =
                new Head(tenantId, sealed.getLast().number(), sealed.getLast().hash());
        try (var update = Sql.prepare(
                connection,
                "UPDATE seal_head SET number = ?, hash = ? WHERE kind = ? AND tenant_id = ?",
                head.number(),
                head.hash(),
                table.name(),
                tenantId)) {
            update.executeUpdate();
        }
        return new Batch(head, sealed);
    }

    private static Head lockHead(Connection connection, SealedTable table, String tenantId) throws SQLException {
        Head known = head(connection, table, tenantId);
        if (known != null) {
            return known;
        }
        try (var insert = Sql.prepare(
                connection,
                "INSERT IGNORE INTO seal_head (kind, tenant_id, number, hash) VALUES (?, ?, 0, ?)",
                table.name(),
                tenantId,
                SealChain.START)) {
            insert.executeUpdate();
        }
        return Objects.requireNonNull(head(connection, table, tenantId));
    }

    private static @Nullable Head head(Connection connection, SealedTable table, String tenantId) throws SQLException {
        try (var query = Sql.prepare(
                        connection,
                        "SELECT number, hash FROM seal_head WHERE kind = ? AND tenant_id = ? FOR UPDATE",
                        table.name(),
                        tenantId);
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Head(tenantId, row.getLong(1), row.getString(2)) : null;
        }
    }

    private static List<String[]> unsealed(Connection connection, SealedTable table, String tenantId, Instant since)
            throws SQLException {
        String sql = "SELECT r.id, " + table.content("r") + " FROM " + table.rows() + " r LEFT JOIN " + table.seals()
                + " s ON s.tenant_id = r.tenant_id AND s.row_id = r.id WHERE r.tenant_id = ? AND r." + table.at()
                + " >= ? AND s.row_id IS NULL ORDER BY r." + table.at() + ", r.id LIMIT " + AT_ONCE;
        try (var query = Sql.prepare(connection, sql, tenantId, Sql.utc(since));
                ResultSet row = query.executeQuery()) {
            List<String[]> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(new String[] {row.getString(1), row.getString(2)});
            }
            return rows;
        }
    }

    private static List<Sealed> chained(Head head, List<String[]> rows) {
        List<Sealed> sealed = new ArrayList<>();
        String previous = head.hash();
        for (String[] row : rows) {
            long number = head.number() + sealed.size() + 1;
            previous = SealChain.hash(previous, number, row[1]);
            sealed.add(new Sealed(number, row[0], previous));
        }
        return sealed;
    }

    private void insert(Connection connection, SealedTable table, Head head, List<Sealed> sealed) throws SQLException {
        String previous = head.hash();
        try (var insert = connection.prepareStatement("INSERT INTO " + table.seals()
                + " (tenant_id, number, row_id, hash, previous_hash, sealed_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Sealed row : sealed) {
                insert.setString(1, head.tenantId());
                insert.setLong(2, row.number());
                insert.setString(3, row.rowId());
                insert.setString(4, row.hash());
                insert.setString(5, previous);
                insert.setObject(6, Sql.utc(clock.instant()));
                insert.addBatch();
                previous = row.hash();
            }
            insert.executeBatch();
        }
    }
}
