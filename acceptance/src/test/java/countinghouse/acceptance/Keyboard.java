package countinghouse.acceptance;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** A hand that never leaves the keys: what cannot be reached by them is not there. */
final class Keyboard {
    private static final int PATIENCE = 250;

    private final Screen screen;

    Keyboard(Screen screen) {
        this.screen = screen;
    }

    void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(screen.driver()).sendKeys(key).perform();
            screen.settle();
        }
    }

    /** Types where the cursor is. */
    void write(String text) {
        new Actions(screen.driver()).sendKeys(text).perform();
    }

    /** From wherever the focus is, on and on, until it is there. */
    void goTo(String id) {
        for (int i = 0; i < PATIENCE; i++) {
            if (id.equals(at())) {
                return;
            }
            new Actions(screen.driver()).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError(id + " cannot be reached by the keyboard; the focus is at " + at());
    }

    /** Until the focus has come by itself. */
    void waitAt(String id) {
        screen.until(page -> id.equals(at()) ? true : null);
    }

    void activate(String id) {
        goTo(id);
        press(Keys.ENTER);
    }

    private String at() {
        return String.valueOf(
                screen.driver().executeScript("return document.activeElement ? document.activeElement.id : ''"));
    }

    /** Nobody types yet: keys are commands. */
    void leaveFields() {
        screen.driver().executeScript("if (document.activeElement) document.activeElement.blur()");
        screen.see(By.tagName("h1"));
    }
}
