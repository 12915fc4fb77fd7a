package countinghouse.isolation;

import countinghouse.isolation.attack.Entities;
import countinghouse.isolation.attack.KnownList;
import countinghouse.isolation.attack.Lock;
import countinghouse.isolation.attack.PlatformList;
import countinghouse.isolation.planted.LooseEntities;
import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.isolation.twin.Raw;
import countinghouse.platform.EngineDoor;
import countinghouse.platform.Role;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.guard.Guard;
import countinghouse.platform.guard.ListedTexts;
import countinghouse.platform.guard.TransactionTenant;
import countinghouse.platform.sql.PlatformStatements;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holes below the faces: in the second lock, on its list, and in the mapping of entities. */
final class LockMutants {
    private static final String NAME = "SELECT name FROM product WHERE id = ?";
    private static final String DELETION = "DELETE FROM mail_message WHERE id = ?";

    private final Mutants all;
    private final LooseEntities loose;
    private final TenantEntityManager entityManagers;

    LockMutants(Mutants all, LooseEntities loose, TenantEntityManager entityManagers) {
        this.all = all;
        this.loose = loose;
        this.entityManagers = entityManagers;
    }

    Map<String, Mutants.Attack> all() {
        Map<String, Mutants.Attack> mutants = new LinkedHashMap<>();
        mutants.put("a lock that lets a text through", this::open);
        mutants.put("a question too many on the platform's list", listed(NAME, Map.of()));
        mutants.put("a deletion too many on the platform's list", listed(DELETION, Map.of()));
        mutants.put(
                "a listed question that answers more than the test was told", listed(NAME, pinned(NAME, "product.id")));
        mutants.put(
                "a listed deletion of which the test was told as of a question",
                listed(DELETION, pinned(DELETION, "mail_message.id")));
        mutants.put("a table too many on the platform's list", this::table);
        mutants.put("an entity without tenant", this::entity);
        return mutants;
    }

    /** The lock as it is, with one statement more on its list. */
    private List<String> open(Findings findings, Coverage coverage) throws Exception {
        Guard guard = new Guard(
                PlatformStatements.tables(new HashSet<>(all.campaign().tenantTables())),
                new ListedTexts(Set.of("SELECT * FROM `product`"), Set.of()),
                TransactionTenant::current,
                EngineDoor::isOpen);
        Lock.Door door = (sql, values) -> guard.pass(sql, List.of(at -> values[at - 1]));
        new Lock(door, entityManagers, all.transaction(), findings)
                .run(
                        List.of(all.campaign().schema().table("product")),
                        coverage,
                        all.campaign().one().as(Role.OWNER),
                        all.campaign().two().tenant());
        return List.of();
    }

    private static Map<String, KnownList.Pin> pinned(String text, String column) {
        return Map.of(text, new KnownList.Pin(text, "planted", Set.of(column)));
    }

    /** The list with one statement more, over a connection that would let it through. */
    private Mutants.Attack listed(String text, Map<String, KnownList.Pin> told) {
        return (findings, coverage) -> {
            list(findings, coverage).statements(all.known(), List.of(text), told);
            return List.of();
        };
    }

    private List<String> table(Findings findings, Coverage coverage) {
        Set<String> tables = new HashSet<>(PlatformStatements.TABLES.keySet());
        tables.add("product");
        list(findings, coverage).tables(all.campaign().schema(), tables);
        return List.of();
    }

    private PlatformList list(Findings findings, Coverage coverage) {
        PlatformList.Door unlocked = () -> {
            Connection connection = Raw.open();
            connection.setAutoCommit(false);
            return connection;
        };
        return new PlatformList(unlocked, all.transaction(), findings, coverage, all.watch());
    }

    private List<String> entity(Findings findings, Coverage coverage) throws Exception {
        Entities entities = new Entities(caller -> loose.entities(), all.transaction());
        entities.run(all.known(), all.campaign().tenantTables(), findings, coverage);
        List<String> found = new ArrayList<>(entities.unbound(all.campaign().tenantTables()));
        found.addAll(findings.refusedByLock());
        return found;
    }
}
