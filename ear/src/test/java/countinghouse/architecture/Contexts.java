package countinghouse.architecture;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may call whom. Kernel and platform are below everybody; the reasons of the edges that were added later are told in
 * docs/decisions. A new edge needs a record there, in the same commit as the line here.
 */
final class Contexts {
    /** May see the ports of contexts, to implement them. */
    static final Set<String> IMPLEMENT_PORTS = Set.of("gateways", "reports", "workflow");

    private static final Map<String, Set<String>> MAY_CALL = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("platform", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("tenancy", Set.of("audit")),
            Map.entry("security", Set.of("audit", "tenancy")),
            Map.entry("ledger", Set.of()),
            Map.entry("catalog", Set.of("audit", "tenancy")),
            Map.entry("inventory", Set.of("audit", "tenancy", "catalog", "ledger")),
            Map.entry("devices", Set.of("audit", "tenancy", "security")),
            Map.entry("payments", Set.of("audit", "tenancy", "ledger", "devices")),
            Map.entry("giftcards", Set.of("audit", "tenancy", "ledger")),
            Map.entry("sales", Set.of("audit", "tenancy", "catalog", "inventory", "payments", "ledger", "giftcards")),
            Map.entry("settlement", Set.of("audit", "tenancy", "security", "ledger", "payments", "sales")),
            Map.entry("underwriting", Set.of("audit", "tenancy")),
            Map.entry("onboarding", Set.of("audit", "tenancy", "security", "underwriting", "devices", "settlement")),
            Map.entry("backoffice", Set.of("*")));

    /** Contexts that fill a module of their own see faces of the domain, and never each other. */
    private static final Map<String, Set<String>> MODULES = Map.of(
            "workflow",
            Set.of("*"),
            "reports",
            Set.of("*"),
            "gateways",
            Set.of("*", "iso20022"),
            "iso20022",
            Set.of(),
            "web",
            Set.of("*", "workflow", "reports"));

    private Contexts() {}

    /** All names, of contexts and modules. */
    static Set<String> all() {
        return Stream.concat(MAY_CALL.keySet().stream(), MODULES.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean mayCall(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        boolean below = to.equals("kernel") || to.equals("platform");
        if (from.equals("kernel") || (below && from.equals("platform"))) {
            return from.equals("platform") && to.equals("kernel");
        }
        if (below) {
            return true;
        }
        Set<String> allowed = MAY_CALL.getOrDefault(from, MODULES.getOrDefault(from, Set.of()));
        return allowed.contains(to) || (allowed.contains("*") && MAY_CALL.containsKey(to));
    }
}
