package countinghouse.acceptance;

import java.util.regex.Pattern;
import org.openqa.selenium.By;

/** Somebody new, up to the confirmed address. */
final class Registration {
    private static final Pattern CONFIRM = Pattern.compile("(https?://\\S+/confirm\\.xhtml\\?token=[^\\s\"<]+)");

    private Registration() {}

    static void of(Screen screen, String name, Surroundings.Login login, String language) {
        screen.open("/register.xhtml?lang=" + language);
        send(screen, name, login);
        screen.open(link(login));
        screen.click("confirm");
        screen.see(By.id("confirmed"));
    }

    /** Fills the form that is open. */
    static void send(Screen screen, String name, Surroundings.Login login) {
        screen.type("name", name);
        screen.type("email", login.email());
        screen.type("password", login.password());
        screen.click("register");
        screen.see(By.id("sent"));
    }

    /** In the mail that confirms the address. */
    static String link(Surroundings.Login login) {
        return new Mailbox(login.email()).await(CONFIRM);
    }
}
