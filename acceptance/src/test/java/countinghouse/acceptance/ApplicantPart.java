package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What the applicant does, from the public page to the submitted application. */
final class ApplicantPart {
    private static final String WIZARD = "/apply/application.xhtml";

    private final Screen screen;
    private final Cast cast;
    private final Surroundings.Login login;
    private final Path files;

    ApplicantPart(Screen screen, Cast cast, Surroundings.Login login, Path files) {
        this.screen = screen;
        this.cast = cast;
        this.login = login;
        this.files = files;
    }

    /** A part of the way that can be another one. */
    interface Part {
        void walk() throws IOException;
    }

    /** From the public page to the submitted application; answers its number. */
    String apply() throws IOException {
        return apply(this::leaveAndResume, cast.account().holder(), new IndividualPart(screen, cast)::verifiesByCard);
    }

    /** The same by somebody who holds the account in their own name. */
    String applyAlone(Part verification) throws IOException {
        return apply(this::onward, cast.person(), verification);
    }

    private String apply(Part afterBusiness, String holder, Part verification) throws IOException {
        register();
        signIn("/apply/");
        start();
        business();
        afterBusiness.walk();
        person();
        account(holder);
        verification.walk();
        answersWhatIsNeeded();
        terminalAndReview();
        return number();
    }

    /** At a browser that knows nobody, until the timeline says so. */
    void sees(String code) throws IOException {
        screen.forget();
        signIn("/");
        screen.refreshUntil("/apply/track.xhtml", By.cssSelector("#timeline li[data-code='" + code + "']"));
    }

    /** Once it is approved and the terminals are ordered. */
    String orderNumber() throws IOException {
        sees("APPROVED");
        screen.refreshUntil("/apply/track.xhtml", By.id("order"));
        screen.look("track-approved");
        return screen.text(By.cssSelector("#order dd"));
    }

    void register() throws IOException {
        screen.open("/?lang=" + cast.language());
        screen.look("public");
        screen.open("/register.xhtml");
        screen.look("register");
        Registration.send(screen, cast.person(), login);
        screen.look("registered");
        screen.open(Registration.link(login));
        screen.look("confirm");
        screen.click("confirm");
        screen.see(By.id("confirmed"));
        screen.look("confirmed");
    }

    void signIn(String home) throws IOException {
        SignIn.as(screen, login, cast.language());
        screen.until(ExpectedConditions.urlContains(home));
    }

    void start() throws IOException {
        screen.open(WIZARD);
        screen.pick("country", cast.country());
        screen.look("start");
        screen.click("start");
        screen.see(By.id("legalName"));
    }

    void business() throws IOException {
        business("SOLE_TRADER");
    }

    void business(String kind) throws IOException {
        Cast.Business business = cast.business();
        screen.pick("kind", kind);
        screen.type("legalName", business.legalName());
        screen.type("tradingName", business.tradingName());
        screen.type("registrationNumber", business.number());
        screen.choose("mcc", "5812");
        screen.type("monthlyVolume", "25,000");
        screen.type("addressLine", business.address());
        screen.type("city", business.city());
        screen.type("postcode", business.postcode());
        screen.look("business");
    }

    /** Everything that was typed is there on another day, at another browser. */
    void leaveAndResume() throws IOException {
        screen.forget();
        signIn(WIZARD);
        screen.open(WIZARD + "?step=business");
        assertEquals(cast.business().legalName(), screen.see(By.id("legalName")).getDomProperty("value"));
        assertEquals(cast.business().postcode(), screen.see(By.id("postcode")).getDomProperty("value"));
        onward();
    }

    private void onward() {
        screen.click("next");
        screen.see(By.id("fullName"));
    }

    void person() throws IOException {
        screen.type("fullName", cast.person());
        screen.type("birthDate", cast.birthDate());
        screen.choose("documentKind", cast.documentKind());
        screen.type("documentNumber", cast.documentNumber());
        screen.type("phone", cast.phone());
        upload("documentCard", licence());
        screen.see(By.id("uploaded"));
        screen.settle();
        upload("backCard", licence());
        screen.see(By.id("uploadedBack"));
        screen.settle();
        screen.look("person");
        screen.click("next");
        screen.see(By.id("holderName"));
    }

    void account() throws IOException {
        account(cast.account().holder());
        screen.see(By.id("quantity"));
    }

    void account(String holder) throws IOException {
        screen.type("holderName", holder);
        if (!cast.inChina()) {
            screen.type("bankCode", cast.account().bankCode());
        }
        screen.type("accountNumber", cast.account().number());
        screen.look("account");
        screen.click("next");
    }

    /** A restaurant is asked about its tables; two places at which it takes payments; the answers are there after a reload. */
    private void answersWhatIsNeeded() throws IOException {
        screen.look("terminal-needs");
        screen.pick("places", "COUNTER");
        screen.click("more");
        assertEquals("PORTABLE", recommended(), "goes to the table, stands at the counter and prints");
        screen.click("take");
        screen.see(By.id("taken"));
        screen.look("terminal-taken");
        screen.pick("extras", "MEMBERS");
        screen.look("terminal-none-fits");
        screen.pick("extras", "MEMBERS");
        screen.open(WIZARD + "?step=terminal");
        assertEquals("2", screen.see(By.id("tills")).getDomProperty("value"));
        screen.see(By.id("taken"));
    }

    private String recommended() {
        return screen.driver()
                .findElement(By.cssSelector("input[name='modelCode']"))
                .getDomAttribute("value");
    }

    void terminalAndReview() throws IOException {
        screen.pick("modelCode", "COUNTER");
        screen.type("quantity", "1");
        screen.look("terminal");
        screen.click("next");
        screen.see(By.id("accept"));
        assertTrue(screen.see(By.id("agreementDraft")).getDomProperty("href").endsWith("/apply/agreement/draft"));
        sign();
        screen.look("review");
        screen.click("submit");
        screen.until(ExpectedConditions.urlContains("/apply/track.xhtml"));
        screen.see(By.cssSelector("#timeline li[data-code='SUBMITTED']"));
        screen.see(By.id("agreementDownload"));
        screen.look("submitted");
    }

    /** In small letters, as somebody in a hurry: case and spacing are forgiven. */
    void sign() {
        screen.type("signer", cast.person().toLowerCase(Locale.ROOT));
        screen.click(By.cssSelector("#accept .ui-chkbox-box"));
    }

    /** The application's number, as its page shows it. */
    String number() {
        return screen.text(By.id("number"));
    }

    /** Chooses a file in the card of a field, as the reader's file dialog would. */
    void upload(String card, Path file) {
        screen.driver()
                .findElement(By.cssSelector("#" + card + " input[type='file']"))
                .sendKeys(file.toString());
    }

    Path licence() throws IOException {
        BufferedImage picture = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xdce6ec));
        pen.fillRect(0, 0, 640, 400);
        pen.setColor(new Color(0x37474f));
        pen.fillRect(40, 60, 160, 200);
        pen.dispose();
        Path file = files.resolve("licence.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
