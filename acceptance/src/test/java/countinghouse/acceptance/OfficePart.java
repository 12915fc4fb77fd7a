package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What an owner does in the office: a key for the web shop, a cashier who is invited and comes, the trail of it all. */
final class OfficePart {
    private static final Pattern INVITATION = Pattern.compile("(https?://\\S+/invitation\\.xhtml\\?token=[^\\s\"<]+)");

    private final Screen screen;
    private final String language;

    OfficePart(Screen screen, String language) {
        this.screen = screen;
        this.language = language;
    }

    /** The key is shown once, works at once, and not once it is revoked. */
    void makesAndRevokesAKey() throws IOException, InterruptedException {
        screen.open("/merchant/keys.xhtml");
        screen.look("keys-empty");
        String secret = makesAKey("Web shop", "catalog:read");
        screen.look("key-made");
        assertEquals(200, api(secret, "/products").statusCode());
        screen.open("/merchant/keys.xhtml");
        assertTrue(!screen.has(By.id("secret")), "a key is shown once");
        screen.click(By.cssSelector("li[data-key] [id$=':revoke']"));
        screen.look("key-revoke");
        screen.click("revokeNow");
        screen.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("li[data-key] [id$=':revoke']")));
        screen.look("key-revoked");
        assertEquals(401, api(secret, "/products").statusCode());
    }

    /** A customer pays on the web and has the card kept; later wants it gone. */
    void removesAKeptCard(Cast cast) throws IOException, InterruptedException {
        screen.open("/merchant/kept-cards.xhtml");
        screen.look("kept-cards-empty");
        screen.open("/merchant/keys.xhtml");
        String secret = makesAKey("Orders", "catalog:read", "payments:write");
        var stores = new ObjectMapper().readTree(api(secret, "/stores").body());
        String order = """
                {"store":"%s","amount":{"amount":1200,"currency":"%s"},"paymentMethod":"tok_visa_approved","entryMode":"ONLINE",
                "capture":true,"keepCard":{"customer":"C-1001","label":"Visa of Mei","consent":"cards-2026-11"}}""".formatted(
                stores.path("items").path(0).path("id").asText(), cast.country().equals("CN") ? "CNY" : "USD");
        var paid = api(secret, "/payments", order);
        assertEquals(201, paid.statusCode(), paid.body());
        screen.open("/merchant/kept-cards.xhtml");
        screen.see(By.cssSelector("li[data-card][data-state='ACTIVE']"));
        screen.look("kept-cards");
        screen.type("customer", "C-2");
        screen.click("find");
        screen.see(By.id("noCards"));
        screen.type("customer", "C-1001");
        screen.click("find");
        screen.click(By.cssSelector("li[data-card] [id$=':remove']"));
        screen.look("kept-card-remove");
        screen.click("removeNow");
        screen.until(
                ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("li[data-card][data-state='ACTIVE']")));
        screen.look("kept-card-removed");
    }

    private String makesAKey(String label, String... scopes) {
        screen.type("label", label);
        for (String scope : scopes) {
            String id = screen.driver()
                    .findElement(By.cssSelector("#scopes input[value='" + scope + "']"))
                    .getDomAttribute("id");
            screen.click(By.cssSelector("label[for='" + id + "']"));
        }
        screen.click("create");
        return screen.text(By.id("secret"));
    }

    private static HttpResponse<String> api(String secret, String path) throws IOException, InterruptedException {
        return send(request(secret, path));
    }

    private static HttpResponse<String> api(String secret, String path, String body)
            throws IOException, InterruptedException {
        return send(request(secret, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "order-1")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String secret, String path) {
        return HttpRequest.newBuilder(URI.create(Surroundings.required("COUNTINGHOUSE_HTTP_URL") + "/api/v1" + path))
                .header("Authorization", "Bearer " + secret);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Nobody is signed in after it. */
    void invitesACashier(String once) throws IOException {
        var cashier = new Surroundings.Login("till-" + once + "@example.com", "copper kettle " + once);
        screen.open("/merchant/staff.xhtml");
        screen.click("inviteStaff");
        screen.type("email", cashier.email());
        screen.look("staff-invite");
        screen.click("invite");
        screen.see(By.cssSelector("li[data-invited='" + cashier.email() + "']"));
        screen.look("staff-invited");
        screen.forget();
        String link = new Mailbox(cashier.email()).await(INVITATION);
        screen.open(link);
        screen.look("invitation");
        Registration.of(screen, "Casey Cashier", cashier, language);
        SignIn.as(screen, cashier, language);
        screen.open(link);
        screen.look("invitation-accept");
        screen.click("accept");
        screen.until(ExpectedConditions.not(ExpectedConditions.urlContains("invitation")));
        screen.open("/till/till.xhtml");
        screen.look("till-cashier");
        screen.forget();
    }

    /** The owner reads who came and which key was made. */
    void readsTheTrail(String... actions) throws IOException {
        screen.open("/merchant/staff.xhtml");
        screen.look("staff");
        screen.open("/merchant/audit.xhtml");
        screen.look("trail");
        for (String action : actions) {
            screen.open("/merchant/audit.xhtml?action=" + action);
            screen.see(By.cssSelector("tr[data-row]"));
        }
        screen.look("trail-filtered");
    }

    /**
     * What the operator's own people see of people and trails.
     *
     * @param number of the merchant's application, by which the auditor finds it
     */
    void auditorAndAdminLook(String number) throws IOException {
        screen.forget();
        SignIn.as(screen, Surroundings.staff("PLATFORM_ADMIN"), language);
        screen.open("/admin/people.xhtml");
        screen.look("people");
        screen.click(By.cssSelector("[id$=':roles']"));
        screen.look("people-roles");
        screen.forget();
        SignIn.as(screen, Surroundings.staff("AUDITOR"), language);
        screen.open("/audit/trail.xhtml");
        screen.look("audit-platform");
        screen.type("search", number);
        screen.click(By.cssSelector(".trailform button"));
        screen.click(By.cssSelector("ul.rows a"));
        screen.type("reason", "Yearly review");
        screen.look("audit-reason");
        screen.click("open");
        screen.see(By.cssSelector("tr[data-row]"));
        screen.look("audit-merchant");
    }
}
