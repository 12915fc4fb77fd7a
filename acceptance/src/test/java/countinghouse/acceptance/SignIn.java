package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The door. */
final class SignIn {
    private SignIn() {}

    static void as(Screen screen, Surroundings.Login login, String language) throws IOException {
        screen.open("/sign-in.xhtml?lang=" + language);
        screen.type("email", login.email());
        screen.type("password", login.password());
        screen.check("sign-in");
        String before = session(screen);
        screen.click("signIn");
        screen.until(ExpectedConditions.not(ExpectedConditions.urlContains("/sign-in.xhtml")));
        assertNotEquals(before, session(screen), "a sign-in gets a session of its own");
        if (login.secret() != null) {
            screen.see(By.id("code"));
            screen.check("sign-in-code");
            screen.type("code", Authenticator.code(login.secret()));
            screen.click("enter");
            screen.until(ExpectedConditions.not(ExpectedConditions.urlContains("/sign-in-code.xhtml")));
        }
        screen.settle();
        if (!screen.has(By.cssSelector("html[lang='" + language + "']"))) {
            String path = screen.path();
            screen.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        }
    }

    private static String session(Screen screen) {
        return screen.driver().manage().getCookieNamed("__Host-SESSION").getValue();
    }
}
