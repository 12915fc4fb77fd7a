package countinghouse.acceptance;

import java.io.IOException;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** An underwriter who never touches the mouse. */
final class KeyboardPart {
    private static final int MOST_STOPS = 25;

    private final Screen screen;
    private final String language;

    KeyboardPart(Screen screen, String language) {
        this.screen = screen;
        this.language = language;
    }

    void signIn(Surroundings.Login login) throws IOException {
        screen.forget();
        screen.open("/sign-in.xhtml?lang=" + language);
        tabTo("email");
        press(login.email(), Keys.TAB, login.password(), Keys.ENTER);
        screen.see(By.id("code"));
        tabTo("code");
        press(Authenticator.code(login.secret()), Keys.ENTER);
        screen.until(page -> !screen.path().startsWith("/sign-in"));
        screen.settle();
    }

    /** Finds the case by its number, opens and claims it. */
    void claim(String number) throws IOException {
        screen.refreshUntil(
                "/underwriting/queue.xhtml?view=UNCLAIMED&q=" + number,
                By.cssSelector("tr[data-number='" + number + "']"));
        screen.open("/underwriting/queue.xhtml");
        press("/");
        press(number, Keys.ENTER);
        screen.until(page -> screen.path().contains(number));
        screen.see(By.cssSelector("tr[data-number='" + number + "']"));
        screen.look("queue-found");
        press("j", Keys.ENTER);
        screen.see(By.id("claim"));
        press("?");
        screen.see(By.cssSelector("[data-hotkeys] kbd"));
        screen.look("keys");
        press(Keys.ESCAPE);
        screen.until(page -> !page.findElement(By.id("hotkeys")).isDisplayed());
        press("c");
        screen.see(By.id("approve"));
    }

    /** Looks where the case stands, and comes back. */
    void process() throws IOException {
        press("g");
        screen.see(By.cssSelector(".here[data-element='Task_ReviewCase']"));
        screen.look("process");
        press(Keys.ESCAPE);
        screen.see(By.id("caseState"));
    }

    void decline(String note) throws IOException {
        press("d");
        screen.see(By.id("confirmDecline"));
        tabTo("reasons:0");
        press(Keys.SPACE);
        tabTo("declineNote");
        press(note);
        screen.look("declining");
        tabTo("confirmDecline");
        press(Keys.ENTER);
        screen.see(By.id("backToQueue"));
        screen.look("declined-case");
    }

    void approve(String note) throws IOException {
        press("a");
        screen.see(By.id("confirmApprove"));
        tabTo("approveNote");
        press(note);
        tabTo("confirmApprove");
        press(Keys.ENTER);
        screen.see(By.id("backToQueue"));
        press("n");
        screen.until(page -> screen.path().startsWith("/underwriting/queue"));
    }

    private void press(CharSequence... keys) {
        new Actions(screen.driver()).sendKeys(keys).perform();
        screen.settle();
    }

    private void tabTo(String id) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            WebElement at = screen.driver().switchTo().activeElement();
            if (id.equals(at.getDomAttribute("id"))) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("the key Tab does not come to " + id);
    }
}
