package countinghouse.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.incontainer.Eventually;
import countinghouse.incontainer.deployment.Archives;
import countinghouse.isolation.attack.Async;
import countinghouse.isolation.attack.Calls;
import countinghouse.isolation.attack.Entities;
import countinghouse.isolation.attack.Forms;
import countinghouse.isolation.attack.KnownList;
import countinghouse.isolation.attack.Lock;
import countinghouse.isolation.attack.PlatformList;
import countinghouse.isolation.attack.Quiet;
import countinghouse.isolation.attack.Registrar;
import countinghouse.isolation.attack.Rest;
import countinghouse.isolation.attack.Roles;
import countinghouse.isolation.attack.Servlets;
import countinghouse.isolation.attack.SignedInBrowser;
import countinghouse.isolation.attack.UnboundList;
import countinghouse.isolation.attack.Views;
import countinghouse.isolation.probe.Inside;
import countinghouse.isolation.report.Block;
import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.isolation.twin.BoundVault;
import countinghouse.isolation.twin.Schema;
import countinghouse.isolation.twin.Twins;
import countinghouse.isolation.twin.Watch;
import countinghouse.isolation.world.Invited;
import countinghouse.isolation.world.Merchant;
import countinghouse.isolation.world.World;
import countinghouse.platform.Caller;
import countinghouse.platform.EventListener;
import countinghouse.platform.Role;
import countinghouse.platform.Settings;
import countinghouse.platform.WorkHandler;
import countinghouse.platform.sql.PlatformStatements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.flowable.engine.delegate.JavaDelegate;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** No tenant sees a trace of another: everything that the running system has is enumerated and attacked. See docs/testing.md. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class IsolationIT extends Isolated {
    @Deployment
    public static EnterpriseArchive product() {
        return Archives.withTests();
    }

    @Test
    @Order(10)
    void every_table_of_a_tenant_has_rows_and_a_marked_twin() throws Exception {
        Entities entities = new Entities(Entities.of(tenants), transaction);
        Schema schema = new Schema(entities.listedColumns());
        Merchant one = world.live("Harbour");
        Invited.waits(schema, one);
        Twins twins = new Twins(schema, new BoundVault(vault, tenants, transaction));
        String tenant = twins.clone(one.tenant());
        Merchant two = new Merchant(
                tenant,
                twins.mapping().twinOf(one.person()),
                twins.mapping().twinOf(one.email()),
                one.password(),
                twins.mapping().twinOf(one.application()),
                "",
                "");
        Merchant waiting = world.waiting("Quay");
        Campaign.begin(
                new Campaign(schema, twins, one, two, waiting, new Findings(twins.canaries()), new Coverage()),
                Leftovers.logSize());
        assertEquals(List.of(), empty(schema, one.tenant()), "tables without a row: the walk must fill them");
        Eventually.until(
                "each table of the twin has rows, those of the sealer too",
                () -> empty(schema, tenant).isEmpty());
    }

    @Test
    @Order(20)
    void rest_answers_to_a_foreign_id_as_to_a_random_one() {
        Campaign campaign = Campaign.running();
        new Rest(
                        known(),
                        campaign.findings(),
                        campaign.coverage(),
                        campaign.one().key())
                .run(Rest.deployed(Isolated::isProducts));
        holds(Rest.KIND);
    }

    @Test
    @Order(30)
    void no_view_shows_another_tenant() {
        Campaign campaign = Campaign.running();
        Views views = new Views(Inside.web(), known(), campaign.findings(), campaign.coverage());
        views.run(browser(campaign.one()), views());
        int marks = views.marksSeenByOwner(browser(campaign.two()), views());
        assertTrue(marks >= 20, "the twin's own person must see the marks, and saw " + marks);
        Campaign.figures().put("marks that the twin's own person sees", marks);
        holds(Views.KIND);
    }

    @Test
    @Order(40)
    void no_download_gives_another_tenants_file() {
        Campaign campaign = Campaign.running();
        Servlets servlets = new Servlets(Inside.web(), known(), campaign.findings(), campaign.coverage());
        servlets.run(browser(campaign.one()), servlets.deployed(Isolated::isProducts));
        holds(Servlets.KIND);
    }

    @Test
    @Order(50)
    void no_entity_and_no_query_finds_another_tenants_rows() throws Exception {
        Campaign campaign = Campaign.running();
        new Entities(Entities.of(tenants), transaction)
                .run(known(), campaign.tenantTables(), campaign.findings(), campaign.coverage());
        assertEquals(List.of(), new Entities(Entities.of(tenants), transaction).unbound(campaign.tenantTables()));
        holds(Entities.KIND);
        holds(Entities.QUERIES);
    }

    @Test
    @Order(55)
    void no_statement_passes_the_second_lock() throws Exception {
        Campaign campaign = Campaign.running();
        Caller owner = campaign.one().as(Role.OWNER);
        Lock lock = new Lock(Lock.of(database), tenants, transaction, campaign.findings());
        lock.run(
                campaign.schema().tenantTables(),
                campaign.coverage(),
                owner,
                campaign.two().tenant());
        lock.sessions(owner, campaign.two().tenant());
        lock.platform(campaign.schema().platformTables(), campaign.coverage(), owner);
        assertEquals(List.of(), Lock.open(database));
        try (Watch watch = campaign.watch()) {
            PlatformList listed = new PlatformList(
                    database::getConnection, transaction, campaign.findings(), campaign.coverage(), watch);
            listed.tables(campaign.schema(), PlatformStatements.TABLES.keySet());
            listed.statements(known(), listedTexts(), KnownList.statements());
        }
        new UnboundList(database, transaction, campaign.findings(), campaign.coverage())
                .statements(known(), tenants, owner);
        List.of(Lock.KIND, Lock.PLATFORM, PlatformList.TABLES, PlatformList.STATEMENTS)
                .forEach(Isolated::holds);
    }

    @Test
    @Order(60)
    void no_face_takes_another_tenants_id() {
        Campaign campaign = Campaign.running();
        try (Watch watch = campaign.watch()) {
            Calls calls = new Calls(known(), campaign.findings(), campaign.coverage(), transaction, watch);
            calls.run(
                    Calls.deployed(Isolated::isProducts),
                    List.of(campaign.one().as(Role.OWNER), campaign.one().system()),
                    campaign.two().as(Role.OWNER),
                    Map.of("applicationId", waiting(), "caseId", waiting()));
            assertEquals(List.of(), calls.stale());
        }
        holds(Calls.KIND);
    }

    @Test
    @Order(70)
    void no_event_work_or_step_reaches_another_tenant() {
        Campaign campaign = Campaign.running();
        Async async = new Async(known(), campaign.findings(), campaign.coverage(), transaction);
        Caller system = campaign.one().system();
        async.keeping().listeners(Async.deployed(EventListener.class, Isolated::isProducts), system, waiting());
        async.work(Async.deployed(WorkHandler.class, Isolated::isProducts), system);
        async.steps(
                Async.deployed(JavaDelegate.class, Isolated::isProducts),
                campaign.one().tenant(),
                List.of(campaign.two().application(), campaign.waiting().application()));
        holds(Async.LISTENERS);
        holds(Async.WORK);
        holds(Async.STEPS);
    }

    @Test
    @Order(72)
    void every_mail_and_every_timer_is_looked_at() throws Exception {
        Quiet quiet = new Quiet(Campaign.running().coverage());
        quiet.mails(notifications, Campaign.running().one(), transaction);
        quiet.timers(Isolated::isProducts);
        holds(Quiet.MAILS);
        holds(Quiet.TIMERS);
    }

    @Test
    @Order(75)
    void every_role_opens_its_own_views_only() throws Exception {
        Campaign campaign = Campaign.running();
        Map<Role, SignedInBrowser> people = Roles.staff();
        people.put(Role.OWNER, browser(campaign.one()));
        people.put(Role.APPLICANT, browser(campaign.waiting()));
        for (Role role : List.of(Role.MANAGER, Role.CASHIER, Role.ACCOUNTANT)) {
            String email = "iso." + role.name().toLowerCase(Locale.ROOT) + System.nanoTime() + "@example.com";
            String person = Registrar.register(email, World.PASSWORD, "Person of " + role);
            Registrar.grant(campaign.one().tenant(), person, role.name());
            people.put(role, new SignedInBrowser(email, World.PASSWORD));
        }
        new Roles(campaign.findings(), campaign.coverage()).run(people, views());
        holds(Roles.KIND);
    }

    @Test
    @Order(80)
    void no_form_takes_another_tenants_ids() {
        Campaign campaign = Campaign.running();
        new Forms(known(), campaign.findings(), campaign.coverage())
                .run(() -> browser(campaign.one()), browser(campaign.two()), views());
        holds(Forms.KIND);
    }

    @Test
    @Order(90)
    void nothing_of_the_twin_is_left_with_the_attacker_and_nothing_is_changed_at_the_twin() throws Exception {
        Campaign campaign = Campaign.running();
        trade.closeAgain(campaign.one());
        Campaign.figures().put("texts of the attacker looked through", leftovers.look(campaign, Campaign.logSize()));
        List<String> wrong = new ArrayList<>(campaign.findings().takeNew());
        wrong.addAll(Campaign.changesAtTwin());
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    @Order(110)
    void everything_deployed_was_attacked() throws Exception {
        Campaign campaign = Campaign.running();
        Block block = new Block().coverage(campaign.coverage());
        long columns = campaign.schema().tenantTables().stream()
                .mapToLong(t -> t.columns().size())
                .sum();
        block.columns(campaign.twins().canaries(), columns)
                .line(
                        "tables without a tenant",
                        campaign.schema().platformTables().size())
                .line(
                        "tables of the process engine",
                        campaign.schema().engineTables().size())
                .line("attacks", campaign.findings().attacks())
                .line("canaries found", campaign.findings().canariesSeen());
        Campaign.figures().forEach((what, figure) -> {
            if (!(figure instanceof Map)) {
                block.line(what, figure);
            }
        });
        Map<String, String> caught = Campaign.caught();
        block.line(
                "mutants caught",
                caught.values().stream().filter(by -> !by.isEmpty()).count() + " of " + caught.size());
        block.list("caught by", caught);
        Files.writeString(Path.of(Settings.required("DATA_DIR"), "isolation.txt"), block.toString());
        assertEquals(List.of(), campaign.coverage().missing());
    }

    /** In the test's own process, where the numbers are wanted. */
    @Test
    @Order(120)
    @RunAsClient
    void the_counts_are_printed() throws Exception {
        String block = Files.readString(Path.of(System.getenv("DATA_DIR"), "isolation.txt"));
        Files.writeString(Path.of("target", "isolation.txt"), block);
        System.out.println(block);
    }

    @Test
    @Order(100)
    void every_mutant_is_caught() throws Exception {
        try (Watch watch = Campaign.running().watch()) {
            Mutants mutants = new Mutants(Campaign.running(), known(), transaction, watch);
            Campaign.caught().putAll(mutants.caughtBy(new LockMutants(mutants, loose, tenants).all()));
        }
        Map<String, String> caught = new TreeMap<>(Campaign.caught());
        caught.values().removeIf(by -> !by.isEmpty());
        assertEquals(Map.of(), caught, "mutants that no attack found");
    }
}
