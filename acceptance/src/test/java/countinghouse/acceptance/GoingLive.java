package countinghouse.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openqa.selenium.By;

/** From a shipped terminal to a merchant that may sell. */
final class GoingLive {
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*([2-9A-Z]{10})\\s*$");

    private final Screen screen;
    private final ApplicantPart applicant;
    private final Surroundings.Login login;
    private final Path files;

    GoingLive(Screen screen, ApplicantPart applicant, Surroundings.Login login, Path files) {
        this.screen = screen;
        this.applicant = applicant;
        this.login = login;
        this.files = files;
    }

    /** All of it: somebody applies, is approved, gets a terminal and activates it; the browser is the merchant's. */
    static Device of(String who, Cast cast, Screen screen, Path files) throws Exception {
        String once = Walks.once();
        var login = Walks.somebody(who, once);
        var applicant = new ApplicantPart(screen, cast, login, files);
        String number = applicant.apply();
        new StaffPart(screen, cast.language()).approve(number);
        String order = applicant.orderNumber();
        String serial = "CT-" + once.toUpperCase(Locale.ROOT);
        new StaffPart(screen, cast.language()).ship(order, serial);
        return new GoingLive(screen, applicant, login, files).activate(serial);
    }

    /** The carrier's truck arrives by itself; the code comes by mail; the terminal proves itself over REST. */
    Device activate(String serial) throws IOException, InterruptedException {
        screen.forget();
        applicant.signIn("/");
        screen.refreshUntil("/apply/track.xhtml", By.cssSelector(".send-code"));
        screen.look("track-delivered");
        Device terminal = new Device(files.resolve("terminal.json"));
        terminal.activate(serial, new Mailbox(login.email()).await(CODE));
        screen.refreshUntil("/apply/track.xhtml", By.id("toChecklist"));
        screen.look("track-checklist");
        screen.click("toChecklist");
        screen.see(By.cssSelector("[data-item='PRINT']"));
        screen.look("checklist");
        terminal.check();
        screen.refreshUntil("/apply/track.xhtml", By.cssSelector("#timeline li[data-code='LIVE']"));
        screen.look("track-live");
        return terminal;
    }
}
