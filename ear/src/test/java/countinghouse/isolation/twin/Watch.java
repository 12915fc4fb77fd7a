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
                parts.add("SELECT '" + table.name() + "', COUNT(*), COALESCE(SUM(CRC32(CONCAT_WS('|', "
                        + String.join(
                                ", ", table.columns().stream().map(Watch::print).toList()) + "))), 0) FROM `"
                        + table.name() + "` WHERE " + which);
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

    /** Sealed bytes are other ones from their first on each time they are written; to read them all would take long. */
    private static String print(Column column) {
        String name = "`" + column.name() + "`";
        return column.isBytes() ? "LENGTH(" + name + "), LEFT(" + name + ", 64)" : name;
    }

    /** The tenant's own rows; of tables without a tenant those of its people, and those that its own rows point to. */
    private static String which(Schema schema, Table table, String tenant) {
        List<String> any = new ArrayList<>();
        if (table.isTenants()) {
            any.add("tenant_id = '" + tenant + "'");
        }
        boolean person = table.name().equals("person");
        if (person
                || table.has("person_id") && (!table.isTenants() || table.name().equals("person_factor"))) {
            String people = "SELECT DISTINCT person_id FROM role_grant WHERE tenant_id = ?";
            any.add(among(person ? "id" : "person_id", Raw.texts(people, tenant)));
        }
        for (Table other : any.isEmpty() ? schema.tenantTables() : List.<Table>of()) {
            for (Table.Foreign key : other.foreign()) {
                if (key.target().equals(table.name()) && key.columns().size() == 1) {
                    String column = key.columns().getFirst();
                    String values = "SELECT DISTINCT `" + column + "` FROM `" + other.name()
                            + "` WHERE tenant_id = ? AND `" + column + "` IS NOT NULL";
                    any.add(among(key.targets().getFirst(), Raw.texts(values, tenant)));
                }
            }
        }
        return String.join(" OR ", any);
    }

    private static String among(String column, List<String> values) {
        return values.isEmpty() ? "1 = 0" : "`" + column + "` IN ('" + String.join("', '", values) + "')";
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
                read.put(row.getString(1), row.getString(2) + ":" + row.getString(3));
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
