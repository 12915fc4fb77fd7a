package countinghouse.platform.guard;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The tables of the schema, lower-case, by what a statement on them must show.
 *
 * @param ofTenants have a column {@code tenant_id} that must be bound
 * @param ofPlatform hold no merchant's rows; by the columns of which one must equal a text
 */
public record KnownTables(Set<String> ofTenants, Map<String, Set<String>> ofPlatform) {
    static final String TENANT = "tenant_id";

    public KnownTables {
        ofTenants = Set.copyOf(ofTenants);
        ofPlatform = Map.copyOf(ofPlatform);
    }

    boolean isOfTenants(String table) {
        return ofTenants.contains(table.toLowerCase(Locale.ROOT));
    }

    boolean knows(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return ofTenants.contains(name) || ofPlatform.containsKey(name);
    }

    /** Columns of which a statement must hold one to a value. */
    Set<String> keysOf(String table) {
        return isOfTenants(table) ? Set.of(TENANT) : ofPlatform.getOrDefault(table.toLowerCase(Locale.ROOT), Set.of());
    }

    /** The process engine's. */
    static boolean isEngine(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return name.startsWith("act_") || name.startsWith("flw_");
    }
}
