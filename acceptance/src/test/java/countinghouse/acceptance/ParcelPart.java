package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What logistics does with a parcel that did not arrive. Somebody of logistics is signed in, and the order is chosen. */
final class ParcelPart {
    private static final String PAGE = "/logistics/orders.xhtml";

    private final Screen screen;

    ParcelPart(Screen screen) {
        this.screen = screen;
    }

    /** Waits for the carrier's word, and opens the order. */
    void failed(String order) throws IOException {
        By failed = By.cssSelector("tr[data-order='" + order + "'] .tag.bad");
        screen.refreshUntil(PAGE, failed);
        screen.click(By.cssSelector("tr[data-order='" + order + "'] a"));
        screen.see(By.id("takeBack"));
        screen.look("delivery-failed");
    }

    void correctAddress(String line) throws IOException {
        screen.click("correctAddress");
        screen.see(By.id("addressLine"));
        screen.type("addressLine", line);
        screen.click("saveAddress");
        assertTrue(screen.see(By.id("consent-message")).isDisplayed(), "nobody agreed yet");
        screen.look("correct-address");
        screen.type("consent", "By telephone, 10:20");
        screen.click("saveAddress");
        screen.until(ExpectedConditions.invisibilityOfElementLocated(By.id("addressLine")));
        screen.see(By.cssSelector("#steps li[data-code='address-corrected']"));
    }

    void shipAgain() throws IOException {
        screen.click("ship");
        screen.see(By.cssSelector("#steps li[data-code='reshipped']"));
        screen.look("shipped-again");
    }

    void takeBackAndInspect(String order, String serial) throws IOException {
        screen.refreshUntil(PAGE, By.cssSelector("tr[data-order='" + order + "'] a"));
        screen.click(By.cssSelector("tr[data-order='" + order + "'] a"));
        screen.click("takeBack");
        screen.see(By.id("inspection"));
        screen.look("returned");
        screen.click(By.cssSelector("#inspection li[data-serial='" + serial + "'] [id$=':good']"));
        screen.see(By.id("orderAgain"));
        screen.look("inspected");
    }

    /** Answers the new order's number. */
    String orderAgain(String order) {
        screen.click("orderAgain");
        return screen.until(page -> {
            String shown = page.findElement(By.id("orderNumber")).getText();
            return shown.equals(order) ? null : shown;
        });
    }

    void shipFromStock(String serial) throws IOException {
        screen.type("serial", serial);
        if (!screen.has(By.id("pack"))) {
            screen.click("allocate");
        }
        screen.click("pack");
        screen.see(By.id("slip"));
        screen.click("ship");
        screen.see(By.id("trackingNumber"));
        screen.look("ordered-again");
    }

    void find(String serial, String order) throws IOException {
        screen.open(PAGE);
        screen.type("findSerial", serial);
        screen.click("findUnit");
        screen.until(ExpectedConditions.textToBe(By.id("orderNumber"), order));
        assertEquals(order, screen.text(By.id("orderNumber")));
        screen.look("serial-found");
    }
}
