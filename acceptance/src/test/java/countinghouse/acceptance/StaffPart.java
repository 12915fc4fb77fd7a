package countinghouse.acceptance;

import java.io.IOException;
import org.openqa.selenium.By;

/** What underwriting and logistics do with the application and its order. */
final class StaffPart {
    private final Screen screen;
    private final String language;

    StaffPart(Screen screen, String language) {
        this.screen = screen;
        this.language = language;
    }

    void approve(String number) throws IOException {
        screen.forget();
        SignIn.as(screen, Surroundings.staff("UNDERWRITER"), language);
        By row = By.xpath("//tr[td[normalize-space()='" + number + "']]//td[contains(@class, 'nm')]//a");
        screen.refreshUntil("/underwriting/queue.xhtml", row);
        screen.look("queue");
        screen.click(row);
        screen.see(By.id("claim"));
        screen.look("case");
        screen.click("claim");
        screen.click("approve");
        screen.type("approveNote", "All checks passed.");
        screen.look("approval");
        screen.click("confirmApprove");
        screen.see(By.id("backToQueue"));
        screen.look("approved");
    }

    /** Somebody of logistics sits down. */
    void enter() throws IOException {
        screen.forget();
        SignIn.as(screen, Surroundings.staff("LOGISTICS"), language);
    }

    /** @param order its number, as the applicant was told */
    void ship(String order, String serial) throws IOException {
        enter();
        By card = By.cssSelector(".oc[data-order='" + order + "'] a");
        screen.refreshUntil("/logistics/orders.xhtml", card);
        screen.click("receiveStock");
        screen.choose("receivedModel", "COUNTER");
        screen.type("receivedSerials", serial);
        screen.click("receive");
        screen.click(card);
        screen.look("orders");
        screen.type("serial", serial);
        if (screen.has(By.xpath("//div[@id='board']//*[@id='pack']")) == false) {
            screen.click("allocate");
        }
        screen.see(By.id("pack"));
        screen.look("allocated");
        screen.click("pack");
        screen.see(By.id("ship"));
        screen.look("packed");
        screen.click("ship");
        screen.see(By.id("trackingNumber"));
        screen.look("shipped");
    }
}
