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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Finds rows that have no seal yet and seals them, over all tenants. Sealed rows are read, never touched. */
@Stateless
public class SealTable {
    /** No transaction lives longer (the server's limit is two minutes), so no row turns up behind this. */
    private static final Duration LATEST = Duration.ofMinutes(5);

    private static final int AT_ONCE = 500;
    private static final int MOST_OUTSIDE = 50_000;

    static final String HEADS = "SELECT tenant_id, number, hash FROM seal_head WHERE kind = ?";

    static final String LONG_CONTENT = "SET SESSION group_concat_max_len = 1048576";

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

    /** Tenants with unsealed rows younger than {@code since}. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> tenantsToSeal(SealedTable table, Instant since) {
        try (Connection connection = database.getConnection();
                var query = Sql.prepare(connection, tenantsWithout(table), Sql.utc(since.minus(LATEST)));
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

    /** Numbers and chains up to 500 of a tenant's rows; the lock on its head lets one node at a time do so. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Batch seal(SealedTable table, String tenantId, Instant since) {
        TransactionTenant.bind(Caller.system(new TenantId(tenantId), "sealer"));
        try (Connection connection = database.getConnection()) {
            allowLongContent(connection);
            Head head = lockHead(connection, table, tenantId);
            List<Sealed> sealed = new ArrayList<>();
            for (String[] row : unsealed(connection, table, tenantId, since)) {
                String hash = SealChain.hash(head.hash(), head.number() + 1, row[1]);
                head = insert(connection, table, head, row[0], hash);
                sealed.add(new Sealed(head.number(), row[0], hash));
            }
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
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** MySQL cuts GROUP_CONCAT at 1,024 bytes by default: an entry of many postings would be sealed over half its text. */
    private static void allowLongContent(Connection connection) throws SQLException {
        try (var set = connection.prepareStatement(LONG_CONTENT)) {
            set.execute();
        }
    }

    private static Head lockHead(Connection connection, SealedTable table, String tenantId) throws SQLException {
        try (var insert = Sql.prepare(
                connection,
                "INSERT IGNORE INTO seal_head (kind, tenant_id, number, hash) VALUES (?, ?, 0, ?)",
                table.name(),
                tenantId,
                SealChain.START)) {
            insert.executeUpdate();
        }
        try (var query = Sql.prepare(
                        connection,
                        "SELECT number, hash FROM seal_head WHERE kind = ? AND tenant_id = ? FOR UPDATE",
                        table.name(),
                        tenantId);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Head(tenantId, row.getLong(1), row.getString(2));
        }
    }

    private static List<String[]> unsealed(Connection connection, SealedTable table, String tenantId, Instant since)
            throws SQLException {
        String sql = "SELECT r.id, " + table.content("r") + " FROM " + table.rows() + " r LEFT JOIN " + table.seals()
                + " s ON s.tenant_id = r.tenant_id AND s.row_id = r.id WHERE r.tenant_id = ? AND r." + table.at()
                + " >= ? AND s.row_id IS NULL ORDER BY r." + table.at() + ", r.id LIMIT " + AT_ONCE;
        try (var query = Sql.prepare(connection, sql, tenantId, Sql.utc(since.minus(LATEST)));
                ResultSet row = query.executeQuery()) {
            List<String[]> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(new String[] {row.getString(1), row.getString(2)});
            }
            return rows;
        }
    }

    private Head insert(Connection connection, SealedTable table, Head head, String rowId, String hash)
            throws SQLException {
        try (var insert = Sql.prepare(
                connection,
                "INSERT INTO " + table.seals()
                        + " (tenant_id, number, row_id, hash, previous_hash, sealed_at) VALUES (?, ?, ?, ?, ?, ?)",
                head.tenantId(),
                head.number() + 1,
                rowId,
                hash,
                head.hash(),
                Sql.utc(clock.instant()))) {
            insert.executeUpdate();
        }
        return new Head(head.tenantId(), head.number() + 1, hash);
    }
}
