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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Finds rows that have no seal yet and seals them, over all tenants. Sealed rows are read, never touched. */
@Stateless
public class SealTable {
    /** Of one tenant. */
    public static final int AT_ONCE = 500;

    private static final int MOST_OUTSIDE = 50_000;

    static final String HEADS = "SELECT tenant_id, number, hash FROM seal_head WHERE kind = ?";

    private static final String FIRST_HEADS = Arrays.stream(SealedTable.values())
            .map(kind -> "(?, ?, 0, ?)")
            .collect(Collectors.joining(
                    ", ", "INSERT IGNORE INTO seal_head (kind, tenant_id, number, hash) VALUES ", ""));

    private static final String KEEP_HEADS =
            "UPDATE seal_head SET number = " + byKind() + ", hash = " + byKind() + " WHERE tenant_id = ?";

    private static final String UNSEALED =
            Arrays.stream(SealedTable.values()).map(SealTable::without).collect(Collectors.joining(" UNION ALL "));

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
     * Numbers and chains up to 500 of a tenant's rows of each kind; the lock on its heads lets one node at a time do so.
     *
     * @param since by kind, how far back rows without a seal are looked for
     * @return by kind, in which there was something to seal
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Map<SealedTable, Batch> seal(String tenantId, Map<SealedTable, Instant> since) {
        TransactionTenant.bind(Caller.system(new TenantId(tenantId), "sealer"));
        try (Connection connection = database.getConnection()) {
            Map<SealedTable, Head> heads = lockHeads(connection, tenantId);
            Map<SealedTable, Batch> batches = new EnumMap<>(SealedTable.class);
            for (Map.Entry<SealedTable, List<String[]>> rows :
                    unsealed(connection, tenantId, since).entrySet()) {
                Head before = Objects.requireNonNull(heads.get(rows.getKey()));
                Batch batch = chained(before, rows.getValue());
                insert(connection, rows.getKey(), before, batch);
                heads.put(rows.getKey(), batch.head());
                batches.put(rows.getKey(), batch);
            }
            if (!batches.isEmpty()) {
                keepHeads(connection, tenantId, heads);
            }
            return batches;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private static Map<SealedTable, Head> lockHeads(Connection connection, String tenantId) throws SQLException {
        Map<SealedTable, Head> known = heads(connection, tenantId);
        int missing = SealedTable.values().length - known.size();
        if (missing == 0) {
            return known;
        }
        List<Object> first = new ArrayList<>();
        for (SealedTable kind : SealedTable.values()) {
            first.addAll(List.of(kind.name(), tenantId, SealChain.START));
        }
        try (var insert = Sql.prepare(connection, FIRST_HEADS, first.toArray())) {
            if (insert.executeUpdate() != missing) {
                return heads(connection, tenantId); // another node was faster
            }
        }
        for (SealedTable kind : SealedTable.values()) {
            known.putIfAbsent(kind, new Head(tenantId, 0, SealChain.START));
        }
        return known;
    }

    private static Map<SealedTable, Head> heads(Connection connection, String tenantId) throws SQLException {
        try (var query = Sql.prepare(
                        connection,
                        "SELECT kind, number, hash FROM seal_head WHERE tenant_id = ? FOR UPDATE",
                        tenantId);
                ResultSet row = query.executeQuery()) {
            Map<SealedTable, Head> heads = new EnumMap<>(SealedTable.class);
            while (row.next()) {
                heads.put(SealedTable.valueOf(row.getString(1)), new Head(tenantId, row.getLong(2), row.getString(3)));
            }
            return heads;
        }
    }

    /** A row that another node has sealed meanwhile is not among them: they are read after the heads were locked. */
    private static Map<SealedTable, List<String[]>> unsealed(
            Connection connection, String tenantId, Map<SealedTable, Instant> since) throws SQLException {
        List<Object> bound = new ArrayList<>();
        for (SealedTable kind : SealedTable.values()) {
            bound.add(tenantId);
            bound.add(Sql.utc(Objects.requireNonNull(since.get(kind))));
        }
        try (var query = Sql.prepare(connection, UNSEALED, bound.toArray());
                ResultSet row = query.executeQuery()) {
            Map<SealedTable, List<String[]>> rows = new EnumMap<>(SealedTable.class);
            while (row.next()) {
                rows.computeIfAbsent(SealedTable.valueOf(row.getString(1)), kind -> new ArrayList<>())
                        .add(new String[] {row.getString(2), row.getString(3)});
            }
            return rows;
        }
    }

    private static String without(SealedTable table) {
        return "(SELECT '" + table.name() + "', r.id, " + table.content("r") + " FROM " + table.rows()
                + " r LEFT JOIN " + table.seals() + " s ON s.tenant_id = r.tenant_id AND s.row_id = r.id"
                + " WHERE r.tenant_id = ? AND r." + table.at() + " >= ? AND s.row_id IS NULL ORDER BY r." + table.at()
                + ", r.id LIMIT " + AT_ONCE + ")";
    }

    private static Batch chained(Head head, List<String[]> rows) {
        List<Sealed> sealed = new ArrayList<>();
        String previous = head.hash();
        for (String[] row : rows) {
            long number = head.number() + sealed.size() + 1;
            previous = SealChain.hash(previous, number, row[1]);
            sealed.add(new Sealed(number, row[0], previous));
        }
        return new Batch(new Head(head.tenantId(), sealed.getLast().number(), previous), sealed);
    }

    private void insert(Connection connection, SealedTable table, Head before, Batch batch) throws SQLException {
        String previous = before.hash();
        List<Object[]> rows = new ArrayList<>();
        for (Sealed row : batch.rows()) {
            rows.add(new Object[] {
                before.tenantId(), row.number(), row.rowId(), row.hash(), previous, Sql.utc(clock.instant())
            });
            previous = row.hash();
        }
        Sql.insert(
                connection,
                "INSERT INTO " + table.seals()
                        + " (tenant_id, number, row_id, hash, previous_hash, sealed_at) VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static void keepHeads(Connection connection, String tenantId, Map<SealedTable, Head> heads)
            throws SQLException {
        List<Object> bound = new ArrayList<>();
        for (SealedTable kind : SealedTable.values()) {
            bound.add(Objects.requireNonNull(heads.get(kind)).number());
        }
        for (SealedTable kind : SealedTable.values()) {
            bound.add(Objects.requireNonNull(heads.get(kind)).hash());
        }
        bound.add(tenantId);
        try (var update = Sql.prepare(connection, KEEP_HEADS, bound.toArray())) {
            update.executeUpdate();
        }
    }

    /** For each kind its own parameter. */
    private static String byKind() {
        return Arrays.stream(SealedTable.values())
                .map(kind -> " WHEN '" + kind.name() + "' THEN ?")
                .collect(Collectors.joining("", "CASE kind", " END"));
    }
}
