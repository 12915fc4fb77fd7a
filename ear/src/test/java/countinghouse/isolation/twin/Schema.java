package countinghouse.isolation.twin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All tables of the running schema, read from the database itself. The process engine's and Flyway's are told apart by name. */
public final class Schema {
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<String> engine;

    /** @param listed columns ({@code table.column}) that the entities map to an enumeration */
    public Schema(Set<String> listed) {
        List<String> names = Raw.texts(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type ="
                        + " 'BASE TABLE' ORDER BY 1");
        engine = names.stream().filter(Schema::isEngines).toList();
        Set<String> closed = new HashSet<>(listed);
        closed.addAll(checked());
        for (String name : names) {
            if (!isEngines(name) && !name.toLowerCase(Locale.ROOT).contains("flyway")) {
                tables.put(name, new Table(name, columns(name, closed), foreign(name)));
            }
        }
    }

    private static boolean isEngines(String name) {
        return name.toUpperCase(Locale.ROOT).matches("(ACT|FLW)_.*");
    }

    /** Columns whose values a CHECK lists. */
    private static Set<String> checked() {
        Set<String> found = new HashSet<>();
        for (Map<String, Object> row :
                Raw.rows("SELECT tc.table_name AS t, cc.check_clause AS c FROM information_schema.check_constraints cc"
                        + " JOIN information_schema.table_constraints tc ON tc.constraint_schema = cc.constraint_schema"
                        + " AND tc.constraint_name = cc.constraint_name WHERE cc.constraint_schema = DATABASE()")) {
            var in = java.util.regex.Pattern.compile(
                            "`?([a-z_0-9]+)`? in \\(", java.util.regex.Pattern.CASE_INSENSITIVE)
                    .matcher(String.valueOf(row.get("c")));
            while (in.find()) {
                found.add(row.get("t") + "." + in.group(1));
            }
        }
        return found;
    }

    private static List<Column> columns(String table, Set<String> closed) {
        List<Column> columns = new ArrayList<>();
        for (Map<String, Object> row : Raw.rows(
                "SELECT column_name AS n, data_type AS t, character_maximum_length AS l, extra AS e FROM"
                        + " information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? ORDER BY"
                        + " ordinal_position",
                table)) {
            if (String.valueOf(row.get("e")).toUpperCase(Locale.ROOT).matches(".*(GENERATED|AUTO_INCREMENT).*")) {
                continue;
            }
            String name = String.valueOf(row.get("n"));
            long length = row.get("l") == null ? 0 : ((Number) row.get("l")).longValue();
            columns.add(
                    new Column(table, name, String.valueOf(row.get("t")), length, closed.contains(table + "." + name)));
        }
        return columns;
    }

    private static List<Table.Foreign> foreign(String table) {
        Map<String, Table.Foreign> keys = new LinkedHashMap<>();
        for (Map<String, Object> row : Raw.rows(
                "SELECT constraint_name AS k, column_name AS n, referenced_table_name AS r, referenced_column_name AS c"
                        + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE() AND table_name = ?"
                        + " AND referenced_table_name IS NOT NULL ORDER BY constraint_name, ordinal_position",
                table)) {
            Table.Foreign key = keys.computeIfAbsent(
                    String.valueOf(row.get("k")),
                    k -> new Table.Foreign(k, String.valueOf(row.get("r")), new ArrayList<>(), new ArrayList<>()));
            key.columns().add(String.valueOf(row.get("n")));
            key.targets().add(String.valueOf(row.get("c")));
        }
        return List.copyOf(keys.values());
    }

    public List<String> engineTables() {
        return engine;
    }

    public Table table(String name) {
        return tables.get(name);
    }

    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    public List<Table> tenantTables() {
        return tables().stream().filter(Table::isTenants).toList();
    }

    public List<Table> platformTables() {
        return tables().stream().filter(t -> !t.isTenants()).toList();
    }

    /** What others point to comes first. */
    public List<Table> inOrder() {
        Set<String> done = new LinkedHashSet<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Table table : tables()) {
                if (!done.contains(table.name()) && done.containsAll(table.needs())) {
                    grew |= done.add(table.name());
                }
            }
        }
        if (done.size() != tables.size()) {
            throw new IllegalStateException("foreign keys in a circle");
        }
        return done.stream().map(tables::get).toList();
    }
}
