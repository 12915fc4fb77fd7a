package countinghouse.isolation.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All rows of a tenant, so that it can be told whether anything was changed in them. */
public final class Fingerprint {
    /** Rows that only grow, by the sealer's hand. */
    private static final Set<String> SEALS = Set.of("audit_seal", "journal_seal", "seal_head");

    private final Map<String, Set<String>> rows = new TreeMap<>();

    private Fingerprint() {}

    /** @param people of the tenant, whose own rows belong to it, too */
    public static Fingerprint of(Schema schema, String tenant) {
        Fingerprint print = new Fingerprint();
        for (Table table : schema.tenantTables()) {
            if (!SEALS.contains(table.name())) {
                print.add(table.name(), Raw.rows("SELECT * FROM `" + table.name() + "` WHERE tenant_id = ?", tenant));
            }
        }
        return print;
    }

    private void add(String table, List<Map<String, Object>> found) {
        Set<String> texts = new TreeSet<>();
        for (Map<String, Object> row : found) {
            Map<String, Object> plain = new LinkedHashMap<>();
            row.forEach((column, value) ->
                    plain.put(column, value instanceof byte[] bytes ? java.util.Arrays.hashCode(bytes) : value));
            texts.add(plain.toString());
        }
        rows.put(table, texts);
    }

    /** What is different now, one line a row. */
    public List<String> changes(Fingerprint later) {
        List<String> changes = new ArrayList<>();
        rows.forEach((table, before) -> {
            Set<String> gone = new TreeSet<>(before);
            gone.removeAll(later.rows.get(table));
            Set<String> come = new TreeSet<>(later.rows.get(table));
            come.removeAll(before);
            gone.forEach(row -> changes.add(table + " lost " + row));
            come.forEach(row -> changes.add(table + " got " + row));
        });
        return changes;
    }
}
