package countinghouse.isolation.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Clones one tenant, with the people and devices that are its own, into a second one whose every row is marked. */
public final class Twins {
    /** Made for the twin by the sealer, which seals whatever has no seal, and by the vault, when it first seals for a tenant. */
    private static final Set<String> SEALED_BY_ITSELF = Set.of("audit_seal", "journal_seal", "seal_head", "data_key");

    private final Schema schema;
    private final Canaries canaries = new Canaries();
    private final Mapping mapping = new Mapping(canaries);
    private final Rows rows;
    private final Map<String, Integer> copied = new LinkedHashMap<>();
    private final Map<String, Set<Map<String, Object>>> done = new HashMap<>();

    public Twins(Schema schema, BoundVault vault) {
        this.schema = schema;
        this.rows = new Rows(canaries, mapping, vault);
    }

    public Canaries canaries() {
        return canaries;
    }

    public Mapping mapping() {
        return mapping;
    }

    /** Rows made, by table. */
    public Map<String, Integer> copied() {
        return copied;
    }

    /** @return the twin's tenant id */
    public String clone(String tenant) {
        shareForeignPeople(tenant);
        String twin = mapping.of(tenant, "merchant.id");
        Set<String> refused = new TreeSet<>();
        for (Table table : schema.inOrder()) {
            if (SEALED_BY_ITSELF.contains(table.name())) {
                continue;
            }
            for (Map<String, Object> row : rowsOf(table, tenant)) {
                try {
                    Raw.insert(table.name(), rows.twin(table, row));
                    copied.merge(table.name(), 1, Integer::sum);
                } catch (IllegalStateException e) {
                    refused.add(e.getMessage());
                }
            }
        }
        if (!refused.isEmpty()) {
            throw new IllegalStateException(String.join("\n", refused));
        }
        return twin;
    }

    /** People of the platform and of other tenants whom this one's rows name keep their ids. */
    private void shareForeignPeople(String tenant) {
        Set<String> own = new HashSet<>(ownPeople(tenant));
        for (String person : Raw.texts("SELECT id FROM person")) {
            if (!own.contains(person)) {
                mapping.share(person);
            }
        }
    }

    private static List<String> ownPeople(String tenant) {
        return Raw.texts("SELECT DISTINCT person_id FROM role_grant WHERE tenant_id = ?", tenant);
    }

    private List<Map<String, Object>> rowsOf(Table table, String tenant) {
        if (table.isTenants()) {
            return Raw.rows("SELECT * FROM `" + table.name() + "` WHERE tenant_id = ?", tenant);
        }
        if (table.name().equals("person")) {
            return chosen(table, "id", ownPeople(tenant));
        }
        List<Map<String, Object>> found = new ArrayList<>();
        for (Table other : schema.tables()) {
            for (Table.Foreign key : other.foreign()) {
                if (other.isTenants()
                        && key.target().equals(table.name())
                        && key.columns().size() == 1) {
                    String sql = "SELECT DISTINCT `" + key.columns().getFirst() + "` FROM `" + other.name()
                            + "` WHERE tenant_id = ? AND `" + key.columns().getFirst() + "` IS NOT NULL";
                    found.addAll(chosen(table, key.targets().getFirst(), Raw.texts(sql, tenant)));
                }
            }
        }
        for (Table.Foreign key : table.foreign()) {
            if (key.target().equals("person")) {
                found.addAll(chosen(table, key.columns().getFirst(), ownPeople(tenant)));
            }
        }
        return found;
    }

    /** Rows by the values of a column, each once. */
    private List<Map<String, Object>> chosen(Table table, String column, List<String> values) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (String value : values) {
            for (Map<String, Object> row :
                    Raw.rows("SELECT * FROM `" + table.name() + "` WHERE `" + column + "` = ?", value)) {
                if (done.computeIfAbsent(table.name(), t -> new HashSet<>()).add(row)) {
                    found.add(row);
                }
            }
        }
        return found;
    }
}
