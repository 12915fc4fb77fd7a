package countinghouse.platform.guard;

import java.util.Locale;
import java.util.Set;

/**
 * The tables of the schema, lower-case, by what a statement on them must show.
 *
 * @param ofTenants have a column {@code tenant_id} that must be bound
 * @param ofPlatform hold no merchant's rows, or are projections for the platform's people
 */
public record KnownTables(Set<String> ofTenants, Set<String> ofPlatform) {
    public KnownTables {
        ofTenants = Set.copyOf(ofTenants);
        ofPlatform = Set.copyOf(ofPlatform);
    }

    boolean isOfTenants(String table) {
        return ofTenants.contains(table.toLowerCase(Locale.ROOT));
    }

    boolean knows(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return ofTenants.contains(name) || ofPlatform.contains(name);
    }

    /** The process engine's. */
    static boolean isEngine(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return name.startsWith("act_") || name.startsWith("flw_");
    }
}
