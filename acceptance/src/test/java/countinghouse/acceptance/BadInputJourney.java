package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What goes wrong at a real desk: links used twice, sessions lost, broken files, misread numbers, two windows. Nothing typed is lost. */
class BadInputJourney {
    private static final String WIZARD = "/apply/application.xhtml";

    private static final Pattern RESUME = Pattern.compile("(https?://\\S+/apply/resume\\.xhtml\\?token=[^\\s\"<]+)");

    @TempDir
    Path files;

    @Test
    void in_english() throws Exception {
        walk(Cast.american(), "A00000001", "USA");
    }

    @Test
    @Tag("full")
    void in_chinese() throws Exception {
        walk(Cast.chinese(), "E00000001", "CHN");
    }

    private void walk(Cast cast, String passport, String state) throws Exception {
        Walks.photographed(new Screen("bad-input", cast.language()), screen -> {
            var login = Walks.somebody("bad-input", Walks.once());
            var applicant = new ApplicantPart(screen, cast, login, files);
            applicant.register();
            linkUsedTwice(screen, login);
            applicant.signIn("/apply/");
            applicant.start();
            losesTheSession(screen, cast, login);
            misreadNumbers(screen, cast);
            applicant.business("SOLE_TRADER");
            screen.click("next");
            screen.see(By.id("fullName"));
            goesOnElsewhere(screen, login);
            readsTheZone(screen, passport, state);
            brokenFiles(screen, applicant);
            applicant.person();
            applicant.account(cast.account().holder());
            new IndividualPart(screen, cast).verifiesByCard();
            twoWindows(screen, applicant);
        });
    }

    private static void linkUsedTwice(Screen screen, Surroundings.Login login) throws IOException {
        screen.open(Registration.link(login));
        screen.click("confirm");
        screen.see(By.id("notConfirmed"));
        screen.look("bad-link-used");
    }

    /** The session ends in the middle of a step; after signing in all that was typed is there, the last field too. */
    private static void losesTheSession(Screen screen, Cast cast, Surroundings.Login login) throws IOException {
        screen.type("legalName", cast.business().legalName());
        screen.type("tradingName", cast.business().tradingName());
        screen.driver().manage().deleteAllCookies();
        screen.see(By.id("addressLine")).sendKeys(cast.business().address(), Keys.TAB);
        screen.until(ExpectedConditions.or(
                ExpectedConditions.urlContains("/sign-in.xhtml"), ExpectedConditions.urlContains("/errors/")));
        screen.look("bad-session-lost");
        SignIn.as(screen, login, cast.language());
        screen.open(WIZARD + "?step=business");
        assertEquals(cast.business().legalName(), value(screen, "legalName"));
        assertEquals(cast.business().tradingName(), value(screen, "tradingName"));
        assertEquals(cast.business().address(), value(screen, "addressLine"));
        screen.look("bad-session-restored");
    }

    /** The link to another device asks for the sign-in, leads to the very step, and to a clear word when it is opened again. */
    private static void goesOnElsewhere(Screen screen, Surroundings.Login login) throws IOException {
        screen.click("otherDevice");
        screen.see(By.id("resumeCode"));
        screen.look("bad-other-device");
        String link = new Mailbox(login.email()).await(RESUME);
        screen.driver().manage().deleteAllCookies();
        screen.open(link);
        screen.type("email", login.email());
        screen.type("password", login.password());
        screen.click("signIn");
        screen.until(ExpectedConditions.urlContains("step=person"));
        screen.see(By.id("fullName"));
        screen.open(link);
        screen.see(By.id("resumeGone"));
        screen.look("bad-other-device-again");
        screen.click("openApplication");
        screen.see(By.id("fullName"));
    }

    private static void misreadNumbers(Screen screen, Cast cast) throws IOException {
        screen.pick("kind", "SOLE_TRADER");
        screen.type("registrationNumber", "12-345");
        screen.choose("mcc", "7995");
        screen.see(By.cssSelector("#category .note.bad"));
        screen.look("bad-trade");
        screen.choose("mcc", "5812");
        screen.until(page -> !screen.has(By.cssSelector("#category .note")));
        screen.type("monthlyVolume", "25,000");
        screen.type("city", cast.business().city());
        screen.type("postcode", cast.business().postcode());
        screen.click("next");
        screen.see(By.cssSelector(
                "#registrationNumber-message .ui-message-error-detail, #registrationNumber-message.ui-message-error"));
        assertEquals("12-345", value(screen, "registrationNumber"), "what was typed stays to be put right");
        assertEquals(cast.business().postcode(), value(screen, "postcode"));
        screen.look("bad-number");
    }

    /** Lines of a passport fill in what they say; a misread one is named. */
    private static void readsTheZone(Screen screen, String passport, String state) throws IOException {
        screen.choose("documentKind", "PASSPORT");
        String first = fill("P<" + state + "OKAFOR<<GRACE", 44);
        String number = fill(passport, 9);
        String rest = number + digit(number) + state + "840517" + digit("840517") + "F" + "301231" + digit("301231")
                + fill("", 14) + "<";
        String second = rest + digit(rest.substring(0, 10) + rest.substring(13, 20) + rest.substring(21, 43));
        screen.type("zone", first + "\n" + second.replace("840517", "840518"));
        screen.see(By.id("zoneUnsound"));
        screen.look("bad-zone");
        screen.see(By.id("zone")).sendKeys(Keys.chord(Keys.CONTROL, "a"), first + "\n" + second, Keys.TAB);
        screen.see(By.id("zoneGood"));
        assertEquals("Grace Okafor", value(screen, "fullName"));
        assertEquals("1984-05-17", value(screen, "birthDate"));
        assertEquals(passport, value(screen, "documentNumber"));
        assertEquals("2030-12-31", value(screen, "expiresOn"));
        screen.look("bad-zone-mended");
    }

    /** Each refused file says why; the next one is taken. */
    private void brokenFiles(Screen screen, ApplicantPart applicant) throws IOException {
        refused(screen, applicant, "torn.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3
        });
        refused(screen, applicant, "notes.pdf", "these are notes".getBytes(StandardCharsets.UTF_8));
        screen.look("bad-file");
        refused(screen, applicant, "large.jpg", new byte[11 * 1024 * 1024]);
        assertFalse(screen.has(By.id("uploaded")), "nothing broken is kept");
    }

    private void refused(Screen screen, ApplicantPart applicant, String name, byte[] bytes) throws IOException {
        Path file = files.resolve(name);
        Files.write(file, bytes);
        applicant.upload("documentCard", file);
        screen.settle();
        By words = By.cssSelector("#identityDocument-message .ui-message-error-detail, #refused");
        screen.until(page ->
                page.findElements(words).stream().anyMatch(e -> !e.getText().isBlank()) ? true : null);
    }

    /** The same step in two windows: sent in one, the other finds it sent and sends nothing twice. */
    private static void twoWindows(Screen screen, ApplicantPart applicant) throws IOException {
        screen.pick("modelCode", "COUNTER");
        screen.type("quantity", "0");
        screen.see(By.cssSelector("#quantity-message .ui-message-error-detail"));
        screen.type("quantity", "1");
        screen.click("next");
        screen.see(By.id("accept"));
        wrongName(screen, applicant);
        String one = screen.driver().getWindowHandle();
        screen.driver().switchTo().newWindow(WindowType.TAB);
        screen.open(WIZARD + "?step=review");
        applicant.sign();
        screen.click("submit");
        screen.until(ExpectedConditions.urlContains("/apply/track.xhtml"));
        screen.driver().switchTo().window(one);
        applicant.sign();
        screen.click("submit");
        screen.until(ExpectedConditions.urlContains("/apply/track.xhtml"));
        screen.see(By.id("sentBefore"));
        assertEquals(
                1,
                screen.driver()
                        .findElements(By.cssSelector("#timeline li[data-code='SUBMITTED']"))
                        .size());
        screen.look("bad-two-windows");
    }

    /** Somebody else's name is no signature; nor is a name without consent. */
    private static void wrongName(Screen screen, ApplicantPart applicant) throws IOException {
        screen.type("signer", "Somebody Else");
        screen.click("submit");
        screen.see(By.cssSelector("#signer-message .ui-message-error-detail"));
        screen.look("bad-signature");
        screen.type("signer", "");
    }

    private static String value(Screen screen, String id) {
        return screen.see(By.id(id)).getDomProperty("value");
    }

    private static String fill(String text, int length) {
        return text + "<".repeat(length - text.length());
    }

    /** As ICAO 9303 wants it: weights 7, 3, 1, the filler counts nothing. */
    private static int digit(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += (c == '<' ? 0 : Character.digit(c, 36)) * new int[] {7, 3, 1}[i % 3];
        }
        return sum % 10;
    }
}
