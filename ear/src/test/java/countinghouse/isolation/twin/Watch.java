package countinghouse.isolation.twin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rows of one tenant, of its people and of its devices as they stand at this moment, those of open transactions too: what a call has
 * written is seen before it is undone.
 */
public final class Watch implements AutoCloseable {
    /** Rows that only grow, by the sealer's hand, at its own time. */
    private static final Set<String> SEALS = Set.of("audit_seal", "journal_seal", "seal_head");

    private final Connection connection;
    private final Map<String, String> tables = new TreeMap<>();
    private final PreparedStatement question;
    private Map<String, String> prints = Map.of();

    private Watch(Connection connection, Schema schema, String tenant) throws SQLException {
        this.connection = connection;
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
        List<String> parts = new ArrayList<>();
        for (Table table : schema.tables()) {
            String which = SEALS.contains(table.name()) ? "" : which(schema, table, tenant);
            if (!which.isEmpty()) {
                tables.put(table.name(), which);
                String columns = "`" + String.join("`, `", table.columnNames()) + "`";
                parts.add("SELECT '" + table.name() + "', CONCAT(COUNT(*), ':', COALESCE(SUM(CRC32(CONCAT_WS('|', "
                        + columns + "))), 0)) FROM `" + table.name() + "` WHERE " + which);
            }
        }
        question = connection.prepareStatement(String.join(" UNION ALL ", parts));
        renew();
    }

    public static Watch over(Schema schema, String tenant) {
        try {
            return new Watch(Raw.open(), schema, tenant);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tenant's own rows; of tables without a tenant those of its people, and those that its own rows point to. */
    private static String which(Schema schema, Table table, String tenant) {
        String people = "(SELECT g.person_id FROM role_grant g WHERE g.tenant_id = '" + tenant + "')";
        List<String> any = new ArrayList<>();
        if (table.isTenants()) {
            any.add("tenant_id = '" + tenant + "'");
        }
        if (table.name().equals("person")) {
            any.add("id IN " + people);
        } else if (table.has("person_id") && (!table.isTenants() || table.name().equals("person_factor"))) {
            any.add("person_id IN " + people);
        }
        for (Table other : table.isTenants() || !any.isEmpty() ? List.<Table>of() : schema.tenantTables()) {
            for (Table.Foreign key : other.foreign()) {
                if (key.target().equals(table.name()) && key.columns().size() == 1) {
                    any.add("`" + key.targets().getFirst() + "` IN (SELECT o.`"
                            + key.columns().getFirst() + "` FROM `" + other.name() + "` o WHERE o.tenant_id = '"
                            + tenant + "')");
                }
            }
        }
        return String.join(" OR ", any);
    }

    /** Tables that may hold something of the tenant's. */
    public Set<String> tables() {
        return tables.keySet();
    }

    /** Tables with other rows than at the last {@link #renew}. */
    public Set<String> changed() {
        Map<String, String> now = read();
        Set<String> changed = new TreeSet<>();
        now.forEach((table, print) -> {
            if (!print.equals(prints.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    /** From here on nothing counts as changed. */
    public void renew() {
        prints = read();
    }

    private Map<String, String> read() {
        try (var row = question.executeQuery()) {
            Map<String, String> read = new LinkedHashMap<>();
            while (row.next()) {
                read.put(row.getString(1), row.getString(2));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The watched rows of a table, bytes as their hash; none of a table that holds nothing of the tenant's. */
    public List<Map<String, Object>> rows(String table) {
        String which = tables.get(table);
        if (which == null) {
            return List.of();
        }
        try (var query = connection.prepareStatement("SELECT * FROM `" + table + "` WHERE " + which);
                var row = query.executeQuery()) {
            List<Map<String, Object>> rows = Raw.read(row);
            rows.forEach(one -> one.replaceAll((column, value) ->
                    value instanceof byte[] bytes ? (Object) java.util.Arrays.hashCode(bytes) : value));
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
