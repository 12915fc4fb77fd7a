package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The underwriter phones by the keyboard, and writes down what was told; the applicant agrees to it. */
final class CallPart {
    private final Screen screen;
    private final Keyboard keys;
    private final String phone;

    CallPart(Screen screen, Cast cast) {
        this.screen = screen;
        this.keys = new Keyboard(screen);
        this.phone = ownPhone(cast);
    }

    /** That nobody else has: who shares one resembles another. */
    private static String ownPhone(Cast cast) {
        int digits = ThreadLocalRandom.current().nextInt(1_000, 10_000);
        return cast.inChina() ? "1390013" + digits : "+1 617 555 " + digits;
    }

    void phones() throws IOException {
        keys.leaveFields();
        keys.press("p");
        screen.see(By.id("confirmCall"));
        keys.goTo("callQuestion");
        keys.write("Since when do you trade there?");
        screen.look("call-dialog");
        keys.activate("confirmCall");
        screen.see(By.id("saveCall"));
        for (int line = 0; line < 4; line++) {
            keys.goTo("scriptLines:" + line + ":tick");
            keys.press(Keys.SPACE);
        }
        keys.goTo("callNote");
        keys.write("Sounds at ease; the number was one digit off.");
        screen.look("calling");
        keys.activate("saveCall");
        screen.see(By.cssSelector("#call [data-outcome='REACHED']"));
        keys.leaveFields();
        keys.press("o");
        screen.see(By.id("confirmCorrection"));
        String field = screen.see(By.cssSelector("[data-fact='PHONE']")).getAttribute("id");
        keys.goTo(field);
        keys.write(phone);
        screen.look("correcting");
        keys.activate("confirmCorrection");
        screen.see(By.cssSelector("[data-correction='PROPOSED']"));
        screen.look("call-correction");
    }

    /** Whoever approves before the applicant has agreed is told what to do. */
    void cannotApproveYet() throws IOException {
        keys.leaveFields();
        keys.press("a");
        screen.see(By.id("confirmApprove"));
        keys.activate("confirmApprove");
        screen.see(By.cssSelector("#approveMessages .ui-messages-error"));
        screen.look("call-not-yet");
    }

    void applicantAgrees() throws IOException {
        screen.refreshUntil("/apply/track.xhtml", By.id("agree"));
        assertTrue(screen.text(By.id("correction")).contains(phone), "the applicant sees what shall be corrected");
        screen.look("correction");
        screen.click("agree");
        screen.see(By.cssSelector("#timeline li[data-code='CORRECTION_AGREED']"));
        assertFalse(screen.has(By.id("correction")), "it is asked once");
        screen.look("correction-agreed");
    }

    /** Checked again, and back with its owner. */
    void backWithOwner(String number) throws IOException {
        By row = By.cssSelector("tr[data-number='" + number + "']");
        screen.refreshUntil("/underwriting/queue.xhtml?view=MINE&q=" + number, row);
        keys.leaveFields();
        keys.press("j", Keys.ENTER);
        screen.see(By.cssSelector("[data-correction='AGREED']"));
        screen.refreshUntil(screen.path(), By.id("decline"));
        screen.look("call-agreed");
    }
}
