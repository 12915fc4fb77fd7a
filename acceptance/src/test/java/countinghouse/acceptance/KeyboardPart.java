package countinghouse.acceptance;

import java.io.IOException;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** An underwriter who never touches the mouse. */
final class KeyboardPart {
    private final Screen screen;
    private final Keyboard keys;
    private final String language;

    KeyboardPart(Screen screen, String language) {
        this.screen = screen;
        this.keys = new Keyboard(screen);
        this.language = language;
    }

    void signIn(Surroundings.Login login) throws IOException {
        screen.forget();
        screen.open("/sign-in.xhtml?lang=" + language);
        keys.goTo("email");
        keys.press(login.email(), Keys.TAB, login.password(), Keys.ENTER);
        screen.see(By.id("code"));
        keys.goTo("code");
        keys.press(Authenticator.code(login.secret()), Keys.ENTER);
        screen.until(page -> !screen.path().startsWith("/sign-in"));
        screen.settle();
    }

    /** Finds the case by its number, opens and claims it. */
    void claim(String number) throws IOException {
        screen.refreshUntil(
                "/underwriting/queue.xhtml?view=UNCLAIMED&q=" + number,
                By.cssSelector("tr[data-number='" + number + "']"));
        screen.open("/underwriting/queue.xhtml");
        keys.leaveFields();
        keys.press("/");
        keys.press(number, Keys.ENTER);
        screen.until(page -> screen.path().contains(number));
        screen.see(By.cssSelector("tr[data-number='" + number + "']"));
        screen.look("queue-found");
        keepView("Later " + number);
        keys.leaveFields();
        keys.press("j", Keys.ENTER);
        screen.see(By.id("claim"));
        keys.press("?");
        screen.see(By.cssSelector("[data-hotkeys] kbd"));
        screen.look("keys");
        keys.press(Keys.ESCAPE);
        screen.until(page -> !page.findElement(By.id("hotkeys")).isDisplayed());
        screen.until(
                page -> page.findElements(By.cssSelector(".ui-widget-overlay")).isEmpty());
        keys.leaveFields();
        keys.press("c");
        screen.see(By.id("approve"));
    }

    /** A senior selects the case in the queue and gives it to themself, whose name begins with the letter. */
    void give(String number, String letter) throws IOException {
        By row = By.cssSelector("tr[data-number='" + number + "']");
        screen.refreshUntil("/underwriting/queue.xhtml?view=UNCLAIMED&q=" + number, row);
        keys.leaveFields();
        keys.press("j", "x");
        screen.see(By.id("assignPicked"));
        screen.look("picked");
        keys.press("w");
        screen.see(By.id("assignee"));
        keys.goTo("assignee");
        keys.press(letter);
        screen.look("giving");
        keys.activate("confirmAssign");
        screen.until(page -> page.findElements(By.cssSelector(".toast")).size() == 1);
        screen.until(
                page -> page.findElements(By.cssSelector(".ui-widget-overlay")).isEmpty());
        screen.look("given");
        screen.refreshUntil("/underwriting/queue.xhtml?view=MINE&q=" + number, row);
        keys.leaveFields();
        keys.press("j", Keys.ENTER);
        screen.see(By.id("approve"));
    }

    /** Saves what is on screen as a view, deletes it, takes that back, and deletes it again. */
    private void keepView(String name) throws IOException {
        By link = By.cssSelector("[data-own='" + name + "']");
        keys.leaveFields();
        keys.press("v");
        screen.see(By.id("viewTitle"));
        keys.goTo("viewTitle");
        keys.press(name);
        screen.look("view-named");
        keys.activate("keepView");
        screen.see(link);
        screen.until(
                page -> page.findElements(By.cssSelector(".ui-widget-overlay")).isEmpty());
        screen.look("view-saved");
        keys.leaveFields();
        keys.press(Keys.DELETE);
        screen.see(By.id("undoRemove"));
        screen.until(page -> page.findElements(link).isEmpty());
        keys.leaveFields();
        keys.press("z");
        screen.see(link);
        keys.leaveFields();
        keys.press(Keys.DELETE);
        screen.until(page -> page.findElements(link).isEmpty());
    }

    /** Looks where the case stands, and comes back. */
    void process() throws IOException {
        keys.press("g");
        screen.see(By.cssSelector(".here[data-element='Task_ReviewCase']"));
        screen.look("process");
        keys.press(Keys.ESCAPE);
        screen.see(By.id("caseState"));
    }

    /** Writes to the applicant from the template that explains a delay, and adds a line. */
    void write(String line) throws IOException {
        keys.press("y");
        screen.see(By.id("letterText"));
        keys.goTo("letterTemplate");
        keys.press(Keys.ARROW_DOWN);
        screen.settle();
        keys.goTo("letterText");
        keys.press(Keys.chord(Keys.CONTROL, Keys.END), Keys.ENTER, line);
        screen.look("letter");
        keys.activate("lookLetter");
        screen.until(page -> page.findElement(By.id("letterPreview")).getText().contains(line));
        screen.look("letter-preview");
        keys.activate("sendLetter");
        screen.see(By.cssSelector(".letters details"));
        screen.until(
                page -> page.findElements(By.cssSelector(".ui-widget-overlay")).isEmpty());
        screen.look("letter-sent");
        keys.leaveFields();
    }

    void decline(String note) throws IOException {
        keys.press("d");
        screen.see(By.id("confirmDecline"));
        keys.goTo("reasons:0");
        keys.press(Keys.SPACE);
        keys.goTo("declineNote");
        keys.press(note);
        screen.look("declining");
        keys.activate("confirmDecline");
        screen.see(By.id("backToQueue"));
        screen.look("declined-case");
    }

    void approve(String note) throws IOException {
        keys.press("a");
        screen.see(By.id("confirmApprove"));
        keys.activate("termsMore");
        screen.see(By.id("termReserve"));
        screen.look("terms");
        keys.goTo("approveNote");
        keys.press(note);
        keys.activate("confirmApprove");
        screen.see(By.id("backToQueue"));
        keys.press("n");
        screen.until(page -> screen.path().startsWith("/underwriting/queue"));
    }
}
