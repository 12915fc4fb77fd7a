package countinghouse.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.isolation.attack.Known;
import countinghouse.isolation.attack.SignedInBrowser;
import countinghouse.isolation.attack.Views;
import countinghouse.isolation.planted.LooseEntities;
import countinghouse.isolation.probe.Inside;
import countinghouse.isolation.twin.Raw;
import countinghouse.isolation.twin.Schema;
import countinghouse.isolation.twin.Table;
import countinghouse.isolation.world.Merchant;
import countinghouse.isolation.world.Trade;
import countinghouse.isolation.world.World;
import countinghouse.platform.Notifications;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import countinghouse.platform.sql.PlatformStatements;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What all attacks need. */
abstract class Isolated {
    /** Tables with a tenant column of which no merchant has a row. */
    private static final Map<String, String> PLATFORMS_OWN = Map.ofEntries(
            Map.entry("person_factor", "of a person; kept and sealed under the platform's own tenant"),
            Map.entry("saved_view", "of a person of the platform; kept under its own tenant"),
            Map.entry(
                    "payout_order",
                    "what the platform orders of its bank, over all merchants; kept under its own tenant"),
            Map.entry("bank_file", "the platform's files to its bank"),
            Map.entry("bank_report", "what the platform's bank reports"),
            Map.entry("bank_entry", "movements on the platform's own account"),
            Map.entry("bank_statement", "balances of the platform's own account"),
            Map.entry("acquirer_report", "what the platform's acquirer reports"),
            Map.entry("acquirer_total", "what its reports come to"),
            Map.entry("acquirer_share", "merchants' parts of them, kept under the platform's own tenant"),
            Map.entry("reconciliation_break", "the platform's work list of what does not agree"));

    @Resource(lookup = "java:app/jdbc/countinghouse")
    DataSource database;

    @Inject
    World world;

    @Inject
    Vault vault;

    @Inject
    Notifications notifications;

    @Inject
    TenantEntityManager tenants;

    @Inject
    Trade trade;

    @Inject
    Leftovers leftovers;

    @Inject
    LooseEntities loose;

    @Inject
    UserTransaction transaction;

    static Known known() {
        Campaign campaign = Campaign.running();
        return new Known(
                campaign.schema(), campaign.twins().mapping(), campaign.one().tenant());
    }

    static SignedInBrowser browser(Merchant merchant) {
        return new SignedInBrowser(merchant.email(), merchant.password());
    }

    static List<String> waiting() {
        return List.of(Campaign.running().waiting().application());
    }

    /** What the second lock lets through letter by letter, in every transaction. */
    static List<String> listedTexts() {
        return PlatformStatements.list().stream()
                .filter(statement -> statement.passes() == PlatformStatements.Passes.ANYWHERE)
                .map(PlatformStatements.PlatformStatement::text)
                .toList();
    }

    /** All views of the product. */
    static List<String> views() {
        Campaign campaign = Campaign.running();
        return new Views(Inside.web(), known(), campaign.findings(), campaign.coverage())
                .deployed(view -> !view.startsWith("/planted/"));
    }

    static boolean isProducts(Class<?> type) {
        return isProducts(type.getName());
    }

    static boolean isProducts(String type) {
        return !type.startsWith("countinghouse.isolation.") && !type.startsWith("countinghouse.incontainer.");
    }

    /** Nothing was found, and nothing of this kind was left out. */
    static void holds(String kind) {
        Campaign campaign = Campaign.running();
        List<String> wrong = new ArrayList<>(campaign.findings().takeNew());
        wrong.addAll(campaign.coverage().missing(kind));
        assertEquals("", String.join("\n", wrong));
    }

    static List<String> empty(Schema schema, String tenant) {
        return schema.tenantTables().stream()
                .map(Table::name)
                .filter(name -> !PLATFORMS_OWN.containsKey(name))
                .filter(name -> Raw.count("SELECT COUNT(*) FROM `" + name + "` WHERE tenant_id = ?", tenant) == 0)
                .toList();
    }
}
