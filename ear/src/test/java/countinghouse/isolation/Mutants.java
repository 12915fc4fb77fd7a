package countinghouse.isolation;

import countinghouse.isolation.attack.Async;
import countinghouse.isolation.attack.Calls;
import countinghouse.isolation.attack.Entities;
import countinghouse.isolation.attack.Known;
import countinghouse.isolation.attack.Lock;
import countinghouse.isolation.attack.Rest;
import countinghouse.isolation.attack.Servlets;
import countinghouse.isolation.attack.SignedInBrowser;
import countinghouse.isolation.attack.Views;
import countinghouse.isolation.planted.LooseEntities;
import countinghouse.isolation.probe.Inside;
import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.isolation.twin.Fingerprint;
import countinghouse.platform.EngineDoor;
import countinghouse.platform.EventListener;
import countinghouse.platform.Role;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.guard.Guard;
import countinghouse.platform.guard.ListedTexts;
import countinghouse.platform.guard.TransactionTenant;
import countinghouse.platform.sql.PlatformStatements;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The test of the test: one hole at a time, and the same attacks, which must find it. */
final class Mutants {
    private static final String PLANTED = "countinghouse.isolation.planted.";

    private final Campaign campaign;
    private final Known known;
    private final UserTransaction transaction;
    private final LooseEntities loose;
    private final TenantEntityManager entityManagers;

    Mutants(
            Campaign campaign,
            Known known,
            UserTransaction transaction,
            LooseEntities loose,
            TenantEntityManager entityManagers) {
        this.entityManagers = entityManagers;
        this.campaign = campaign;
        this.known = known;
        this.transaction = transaction;
        this.loose = loose;
    }

    private interface Attack {
        /** @return what was found beside {@code findings} */
        List<String> run(Findings findings, Coverage coverage) throws Exception;
    }

    /** What found each mutant, or the empty text. */
    Map<String, String> caughtBy() throws Exception {
        Map<String, Attack> mutants = new LinkedHashMap<>();
        mutants.put("a statement past the EntityManager", face("Holes$RawJdbc", "RawJdbcBean"));
        mutants.put("a cache keyed without the tenant", face("Holes$SharedCache", "SharedCacheBean"));
        mutants.put("an error text that tells", face("Holes$TellingError", "TellingErrorBean"));
        mutants.put("the engine asked past its facade", face("Holes$PastTheFacade", "PastTheFacadeBean"));
        mutants.put(
                "the engine asked past its facade, its door opened",
                face("Holes$PastTheOpenDoor", "PastTheOpenDoorBean"));
        mutants.put("an unbound statement on the platform's list", this::listed);
        mutants.put("a REST operation without the check", this::rest);
        mutants.put("a REST operation that no attack covers", this::uncovered);
        mutants.put("a download without the check", this::servlet);
        mutants.put("a page without the check", this::view);
        mutants.put("a listener that forgets the tenant", this::listener);
        mutants.put("an entity without tenant", this::entity);
        Map<String, String> caught = new LinkedHashMap<>();
        for (Map.Entry<String, Attack> mutant : mutants.entrySet()) {
            Findings findings = new Findings(campaign.twins().canaries());
            Coverage coverage = new Coverage();
            List<String> all = new ArrayList<>(mutant.getValue().run(findings, coverage));
            all.addAll(findings.list());
            all.addAll(coverage.missing());
            caught.put(mutant.getKey(), all.isEmpty() ? "" : all.getFirst());
        }
        return caught;
    }

    private Attack face(String face, String bean) {
        return (findings, coverage) -> {
            new Calls(known, findings, coverage, transaction)
                    .run(
                            Calls.deployed(type -> type.getName().equals(PLANTED + bean)),
                            List.of(campaign.one().as(Role.OWNER)),
                            campaign.two().as(Role.OWNER),
                            Map.of("applicationId", List.of(campaign.waiting().application())));
            if (coverage.deployed(Calls.KIND) == 0) {
                throw new IllegalStateException(face + " is not deployed");
            }
            return findings.refusedByLock();
        };
    }

    private List<String> rest(Findings findings, Coverage coverage) {
        new Rest(known, findings, coverage, campaign.one().key())
                .run(Rest.deployed(type -> type.getName().equals(PLANTED + "web.LooseResource")));
        return List.of();
    }

    private List<String> uncovered(Findings findings, Coverage coverage) {
        new Rest(known, findings, coverage, campaign.one().key())
                .run(Rest.deployed(type -> type.getName().equals(PLANTED + "web.UnknownResource")));
        return List.of();
    }

    private List<String> servlet(Findings findings, Coverage coverage) {
        Servlets servlets = new Servlets(Inside.web(), known, findings, coverage);
        servlets.run(attacker(), servlets.deployed(type -> type.equals(PLANTED + "web.LooseServlet")));
        return List.of();
    }

    private List<String> view(Findings findings, Coverage coverage) {
        Views views = new Views(Inside.web(), known, findings, coverage);
        views.run(attacker(), views.deployed(view -> view.equals("/planted/loose.xhtml")));
        return List.of();
    }

    /** The lock as it is, with one statement more on its list. */
    private List<String> listed(Findings findings, Coverage coverage) throws Exception {
        Guard guard = new Guard(
                PlatformStatements.tables(campaign.tenantTables()),
                new ListedTexts(Set.of("SELECT * FROM `product`"), Set.of()),
                TransactionTenant::current,
                EngineDoor::isOpen);
        new Lock((sql, values) -> guard.pass(sql, List.of(at -> values[at - 1])), entityManagers, transaction, findings)
                .run(
                        List.of(campaign.schema().table("product")),
                        coverage,
                        campaign.one().as(Role.OWNER),
                        campaign.two().tenant());
        return List.of();
    }

    private SignedInBrowser attacker() {
        return new SignedInBrowser(campaign.one().email(), campaign.one().password());
    }

    /** Heard for good, not undone: what it did to the twin must be seen. */
    private List<String> listener(Findings findings, Coverage coverage) throws Exception {
        Fingerprint before = Fingerprint.of(campaign.schema(), campaign.two().tenant());
        new Async(known, findings, coverage, transaction)
                .keeping()
                .listeners(
                        Async.deployed(
                                EventListener.class, type -> type.getName().equals(PLANTED + "ForgetfulListener")),
                        campaign.one().system(),
                        List.of());
        return before.changes(Fingerprint.of(campaign.schema(), campaign.two().tenant()));
    }

    private List<String> entity(Findings findings, Coverage coverage) throws Exception {
        Entities entities = new Entities(caller -> loose.entities(), transaction);
        entities.run(known, campaign.tenantTables(), findings, coverage);
        List<String> found = new ArrayList<>(entities.unbound(campaign.tenantTables()));
        found.addAll(findings.refusedByLock());
        return found;
    }
}
