package countinghouse.isolation;

import countinghouse.isolation.attack.Async;
import countinghouse.isolation.attack.Calls;
import countinghouse.isolation.attack.Known;
import countinghouse.isolation.attack.Rest;
import countinghouse.isolation.attack.Servlets;
import countinghouse.isolation.attack.SignedInBrowser;
import countinghouse.isolation.attack.Views;
import countinghouse.isolation.probe.Inside;
import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.isolation.twin.Fingerprint;
import countinghouse.isolation.twin.Watch;
import countinghouse.platform.EventListener;
import countinghouse.platform.Role;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The test of the test: one hole at a time, and the same attacks, which must find it. Those below the faces are {@link LockMutants}. */
final class Mutants {
    private static final String PLANTED = "countinghouse.isolation.planted.";

    private final Campaign campaign;
    private final Known known;
    private final UserTransaction transaction;
    private final Watch watch;

    Mutants(Campaign campaign, Known known, UserTransaction transaction, Watch watch) {
        this.campaign = campaign;
        this.known = known;
        this.transaction = transaction;
        this.watch = watch;
    }

    interface Attack {
        /** @return what was found beside {@code findings} */
        List<String> run(Findings findings, Coverage coverage) throws Exception;
    }

    Campaign campaign() {
        return campaign;
    }

    Known known() {
        return known;
    }

    UserTransaction transaction() {
        return transaction;
    }

    Watch watch() {
        return watch;
    }

    /** What found each mutant, these others too, or the empty text. */
    Map<String, String> caughtBy(Map<String, Attack> others) throws Exception {
        Map<String, Attack> mutants = new LinkedHashMap<>(others);
        faces(mutants);
        endpoints(mutants);
        mutants.put("a listener that forgets the tenant", this::listener);
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

    private void faces(Map<String, Attack> mutants) {
        mutants.put("a statement past the EntityManager", face("Holes$RawJdbc", "RawJdbcBean"));
        mutants.put("a cache keyed without the tenant", face("Holes$SharedCache", "SharedCacheBean"));
        mutants.put("an error text that tells", face("Holes$TellingError", "TellingErrorBean"));
        mutants.put("the engine asked past its facade", face("Holes$PastTheFacade", "PastTheFacadeBean"));
        mutants.put(
                "the engine asked past its facade, its door opened",
                face("Holes$PastTheOpenDoor", "PastTheOpenDoorBean"));
        mutants.put("a face method that takes no caller", face("Holes$NoCheck", "NoCheckBean"));
        mutants.put("a face method that writes and says nothing", face("Holes$SilentWrite", "SilentWriteBean"));
    }

    private void endpoints(Map<String, Attack> mutants) {
        mutants.put("a REST operation without the check", rest("LooseResource"));
        mutants.put("a REST operation that no attack covers", rest("UnknownResource"));
        mutants.put("a REST operation that takes no body and no id", rest("AllResource"));
        mutants.put("a REST operation whose id is put into a field", rest("FieldResource"));
        mutants.put("a REST operation that asks the request itself", rest("AskingResource"));
        mutants.put("a download without the check", servlet("LooseServlet"));
        mutants.put("a download with Application in its name", servlet("ApplicationFileServlet"));
        mutants.put("a download at one address, of the merchant in its query", servlet("ExactServlet"));
        mutants.put("a page without the check", view("/planted/loose.xhtml"));
        mutants.put("a page that takes a parameter it does not declare", view("/planted/param.xhtml"));
    }

    private Attack face(String face, String bean) {
        return (findings, coverage) -> {
            new Calls(known, findings, coverage, transaction, watch)
                    .run(
                            Calls.deployed(type -> type.getName().equals(PLANTED + bean)),
                            List.of(campaign.one().as(Role.OWNER)),
                            campaign.two().as(Role.OWNER),
                            Map.of("applicationId", List.of(campaign.waiting().application())));
            deployed(coverage, Calls.KIND, face);
            return findings.refusedByLock();
        };
    }

    private Attack rest(String resource) {
        return (findings, coverage) -> {
            new Rest(known, findings, coverage, campaign.one().key())
                    .run(Rest.deployed(type -> type.getName().equals(PLANTED + "web." + resource)));
            deployed(coverage, Rest.KIND, resource);
            return List.of();
        };
    }

    private Attack servlet(String servlet) {
        return (findings, coverage) -> {
            Servlets servlets = new Servlets(Inside.web(), known, findings, coverage);
            servlets.run(attacker(), servlets.deployed(type -> type.equals(PLANTED + "web." + servlet)));
            deployed(coverage, Servlets.KIND, servlet);
            return List.of();
        };
    }

    private Attack view(String page) {
        return (findings, coverage) -> {
            Views views = new Views(Inside.web(), known, findings, coverage);
            views.run(attacker(), views.deployed(page::equals));
            deployed(coverage, Views.KIND, page);
            return List.of();
        };
    }

    private static void deployed(Coverage coverage, String kind, String what) {
        if (coverage.deployed(kind) == 0) {
            throw new IllegalStateException(what + " is not deployed");
        }
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
}
