package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What people do with their own account, in both languages. */
class AccountJourney {
    private static final String SECURITY = "/account/security.xhtml";
    private static final Pattern RESET = Pattern.compile("(https?://\\S+/reset\\.xhtml\\?token=[^\\s\"<]+)");

    @Test
    void a_person_guards_and_recovers_their_account_in_english() throws Exception {
        guardAndRecover("en");
    }

    @Test
    void a_person_guards_and_recovers_their_account_in_chinese() throws Exception {
        guardAndRecover("zh-CN");
    }

    private void guardAndRecover(String language) throws Exception {
        Walks.flawless(new Screen("account", language), screen -> guardAndRecover(language, screen));
    }

    private void guardAndRecover(String language, Screen screen) throws Exception {
        String once = Walks.once();
        var login = new Surroundings.Login("account-" + once + "@example.com", "lantern river " + once);
        Registration.of(screen, "Petra Person", login, language);
        SignIn.as(screen, login, language);
        screen.open(SECURITY);
        screen.look("security");
        String secret = setUp(screen);
        var guarded = new Surroundings.Login(login.email(), login.password(), secret);
        screen.forget();
        SignIn.as(screen, guarded, language);
        endsTheOtherSession(screen);
        changesNothingWithoutTheOldPassword(screen);
        screen.forget();
        recover(screen, login.email(), "copper lantern " + once);
        screen.forget();
        SignIn.as(screen, new Surroundings.Login(login.email(), "copper lantern " + once, secret), language);
        screen.open(SECURITY);
        assertTrue(screen.has(By.cssSelector("[data-outcome='sign-in-failed'], [data-outcome='signed-in']")));
    }

    private static String setUp(Screen screen) throws IOException {
        screen.click("addFactor");
        String secret = screen.text(By.id("secret")).replace(" ", "");
        screen.look("authenticator");
        screen.type("code", "000000");
        screen.click("confirm");
        screen.see(By.cssSelector("#code-message.ui-message-error"));
        screen.type("code", Authenticator.code(secret));
        screen.click("confirm");
        screen.see(By.id("recoveryCodes"));
        screen.look("recovery-codes");
        assertEquals(
                10,
                screen.driver()
                        .findElements(By.cssSelector("#recoveryCodes li"))
                        .size());
        screen.click("go");
        screen.until(ExpectedConditions.urlContains(SECURITY));
        screen.look("security-on");
        return secret;
    }

    private static void endsTheOtherSession(Screen screen) throws IOException {
        screen.open(SECURITY);
        screen.look("two-sessions");
        By end = By.cssSelector("[id$=':end']");
        assertEquals(1, screen.driver().findElements(end).size());
        screen.click(end);
        assertFalse(screen.has(end));
    }

    private static void changesNothingWithoutTheOldPassword(Screen screen) {
        screen.type("oldPassword", "not my password at all");
        screen.type("password", "another lantern river");
        screen.click("changePassword");
        screen.see(By.cssSelector("#oldPassword-message.ui-message-error"));
        screen.check("change of password");
    }

    private static void recover(Screen screen, String email, String password) throws IOException {
        screen.open("/forgot.xhtml");
        screen.type("email", email);
        screen.look("forgot");
        screen.click("forgot");
        screen.see(By.id("sent"));
        screen.open(new Mailbox(email).await(RESET));
        screen.type("password", password);
        screen.look("reset");
        screen.click("reset");
        screen.see(By.id("resetDone"));
    }
}
