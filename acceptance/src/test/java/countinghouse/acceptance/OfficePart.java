package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
        assertEquals(200, new Api(secret).get("/products").statusCode());
        screen.open("/merchant/keys.xhtml");
        assertTrue(!screen.has(By.id("secret")), "a key is shown once");
        screen.click(By.cssSelector("li[data-key] [id$=':revoke']"));
        screen.look("key-revoke");
        screen.click("revokeNow");
        screen.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("li[data-key] [id$=':revoke']")));
        screen.look("key-revoked");
        assertEquals(401, new Api(secret).get("/products").statusCode());
    }

    /** @return its secret */
    String makesAKey(String label, String... scopes) {
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
