package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * A parcel that does not arrive: the address is corrected and the parcel sent again; that one comes back, is inspected and ordered again, and
 * arrives. The terminal walks its checklist, one item by the merchant's own hand, and the merchant is live.
 */
class FailedDeliveryJourney {
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*([2-9A-Z]{10})\\s*$");

    @TempDir
    Path files;

    @Test
    @Tag("full")
    void a_parcel_that_fails_twice_arrives_in_english() throws Exception {
        walk(Cast.american());
    }

    @Test
    void a_parcel_that_fails_twice_arrives_in_chinese() throws Exception {
        walk(Cast.chinese());
    }

    private void walk(Cast cast) throws Exception {
        Walks.flawless(new Screen("parcel", cast.language()), screen -> walk(cast, screen));
    }

    private void walk(Cast cast, Screen screen) throws Exception {
        String once = Walks.once();
        var login = Walks.somebody("parcel", once);
        var applicant = new ApplicantPart(screen, cast.at("UNDELIVERABLE 18"), login, files);
        String number = applicant.apply();
        var staff = new StaffPart(screen, cast.language());
        staff.approve(number);
        String order = applicant.orderNumber();
        String serial = "CT-" + once.toUpperCase(Locale.ROOT);
        staff.ship(order, serial);
        var parcels = new ParcelPart(screen);
        parcels.failed(order);
        String first = screen.text(By.id("trackingNumber"));
        parcels.correctAddress("UNDELIVERABLE 20");
        parcels.shipAgain();
        assertNotEquals(first, screen.text(By.id("trackingNumber")));
        parcels.failed(order);
        applicant.sees("DELIVERY_FAILED");
        screen.look("track-failed");
        screen.forget();
        staff.enter();
        parcels.takeBackAndInspect(order, serial);
        String next = parcels.orderAgain(order);
        parcels.correctAddress(cast.business().address());
        parcels.shipFromStock(serial);
        parcels.find(serial, next);
        live(applicant, screen, login, serial);
    }

    private void live(ApplicantPart applicant, Screen screen, Surroundings.Login login, String serial)
            throws Exception {
        screen.forget();
        applicant.signIn("/");
        screen.refreshUntil("/apply/track.xhtml", By.cssSelector(".send-code"));
        Device terminal = new Device(files.resolve("terminal.json"));
        terminal.activate(serial, new Mailbox(login.email()).await(CODE));
        terminal.checkWithoutPaper();
        By print = By.cssSelector("[data-item='PRINT'][data-state='FAILED']");
        screen.refreshUntil("/merchant/terminals.xhtml", print);
        screen.look("checklist-failed");
        screen.click(By.cssSelector("[data-item='PRINT'] [id$=':passed']"));
        screen.refreshUntil("/apply/track.xhtml", By.cssSelector("#timeline li[data-code='LIVE']"));
        screen.look("track-live");
    }
}
