package countinghouse.isolation.twin;

import java.util.ArrayList;
import java.util.List;

/** A table as the database describes it. */
public record Table(String name, List<Column> columns, List<Foreign> foreign) {
    public static final String TENANT = "tenant_id";

    /** A foreign key. */
    public record Foreign(String name, String target, List<String> columns, List<String> targets) {}

    public boolean isTenants() {
        return has(TENANT);
    }

    public boolean has(String column) {
        return columns.stream().anyMatch(c -> c.name().equals(column));
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** Tables that must have their rows first. */
    public List<String> needs() {
        List<String> needs = new ArrayList<>();
        for (Foreign key : foreign) {
            if (!key.target().equals(name)) {
                needs.add(key.target());
            }
        }
        return needs;
    }

    boolean pointsBy(String column) {
        return foreign.stream().anyMatch(key -> key.columns().contains(column));
    }
}
