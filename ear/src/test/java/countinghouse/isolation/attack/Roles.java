package countinghouse.isolation.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.platform.RoleMatrix;
import countinghouse.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every view, asked by a person of each role: open to those whom the matrix lets, and to nobody else. */
public final class Roles {
    public static final String KIND = "views by role";
    /** Said here a second time, without the product's own table. The first that fits counts. */
    private static final Map<String, Set<Permission>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("/underwriting/", Set.of(Permission.CASE_READ));
        PAGES.put("/logistics/", Set.of(Permission.ORDER_READ));
        PAGES.put("/admin/people", Set.of(Permission.PLATFORM_STAFF_READ));
        PAGES.put("/admin/doubts", Set.of(Permission.DOUBT_READ));
        PAGES.put("/admin/payouts", Set.of(Permission.PAYOUT_READ));
        PAGES.put("/admin/settlement", Set.of(Permission.SETTLEMENT_READ));
        PAGES.put("/admin/money", Set.of(Permission.SETTLEMENT_READ));
        PAGES.put("/admin/plan", Set.of(Permission.SETTLEMENT_READ));
        PAGES.put("/admin/connectors", Set.of(Permission.CONNECTOR_READ));
        PAGES.put("/audit/", Set.of(Permission.AUDIT_READ_ALL));
        PAGES.put("/merchant/staff", Set.of(Permission.STAFF_READ));
        PAGES.put("/merchant/keys", Set.of(Permission.KEYS_MANAGE));
        PAGES.put("/merchant/audit", Set.of(Permission.AUDIT_READ_OWN));
        PAGES.put("/merchant/gift-cards", Set.of(Permission.GIFT_CARDS_READ));
        PAGES.put("/merchant/kept-cards", Set.of(Permission.PAYMENTS_READ));
        PAGES.put("/merchant/payment", Set.of(Permission.PAYMENTS_READ));
        PAGES.put("/merchant/products", Set.of(Permission.CATALOG_READ));
        PAGES.put("/merchant/reports", Set.of(Permission.STATEMENTS_READ));
        PAGES.put("/merchant/statements", Set.of(Permission.STATEMENTS_READ));
        for (String page : new String[] {"balance", "transaction", "payout", "reserve", "fees"}) {
            PAGES.put("/merchant/" + page, Set.of(Permission.STATEMENTS_READ));
        }
        PAGES.put("/merchant/", Set.of(Permission.SALES_READ, Permission.SALES_READ_OWN));
        PAGES.put("/till/", Set.of(Permission.SALES_SELL));
    }

    private final Findings findings;
    private final Coverage coverage;

    public Roles(Findings findings, Coverage coverage) {
        this.findings = findings;
        this.coverage = coverage;
    }

    /** People of the platform, from the file that the demo made for its operators. */
    public static Map<Role, SignedInBrowser> staff() throws IOException {
        Map<Role, SignedInBrowser> staff = new LinkedHashMap<>();
        Path file = Path.of(Settings.required("STAFF_SEED_FILE"));
        for (JsonNode person : new ObjectMapper().readTree(Files.readString(file))) {
            String secret = person.path("totpSecret").asText();
            staff.put(
                    Role.valueOf(person.path("roles").path(0).asText()),
                    new SignedInBrowser(
                            person.path("email").asText(),
                            person.path("password").asText(),
                            () -> Totp.now(secret)));
        }
        return staff;
    }

    public void run(Map<Role, SignedInBrowser> people, List<String> views) {
        people.forEach((role, browser) -> {
            coverage.there(KIND, role.name());
            for (String view : views) {
                Set<Permission> wanted = wanted(view);
                if (wanted != null) {
                    boolean may = RoleMatrix.of(role).stream().anyMatch(wanted::contains);
                    int status = browser.get(view).status();
                    findings.attack();
                    if (may == (status == 403)) {
                        findings.add(
                                role + " at " + view,
                                "is answered " + status + ", and may " + (may ? "" : "not ") + "open it");
                    }
                }
            }
            coverage.hit(KIND, role.name());
        });
    }

    private static Set<Permission> wanted(String view) {
        return PAGES.entrySet().stream()
                .filter(page -> view.startsWith(page.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
