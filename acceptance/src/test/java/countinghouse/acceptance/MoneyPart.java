package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.openqa.selenium.By;

/** The merchant looks where its money is: from the balance to the cents of one fee. */
final class MoneyPart {
    private static final By LINES = By.cssSelector(".lines tbody tr[data-item]");

    private final Screen screen;

    MoneyPart(Screen screen) {
        this.screen = screen;
    }

    /** @param captured in all of a month that is closed */
    void looksAround(String captured) throws IOException, InterruptedException {
        screen.open("/merchant/balance.xhtml");
        screen.see(By.id("owed"));
        screen.look("balance");
        screen.open("/merchant/transactions.xhtml?show=CAPTURES&order=LARGEST&text=h00");
        assertEquals(28, screen.driver().findElements(LINES).size());
        screen.look("transactions");
        String csv = screen.driver().findElement(By.id("csv")).getDomProperty("href");
        String file = new String(Download.of(screen.driver(), csv).bytes(), StandardCharsets.UTF_8);
        assertEquals(29, file.lines().count(), file);
        long cents = file.lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",")[10]))
                .sum();
        assertEquals(captured.replace(",", ""), Cast.plain(cents));
        screen.click(By.cssSelector(".lines tbody td.ref a"));
        screen.see(By.id("whyTitle"));
        screen.look("transaction");
        screen.open("/merchant/payouts.xhtml");
        screen.look("payouts");
        screen.click(By.cssSelector(".days tbody tr:nth-child(4) td:first-child a"));
        assertTrue(screen.text(By.id("net")).matches("[\\d,.−]+"), screen.text(By.id("net")));
        screen.click(By.cssSelector(".lines tbody td.ref a"));
        screen.see(By.id("why"));
        screen.look("payout");
        screen.open("/merchant/reserve.xhtml");
        screen.look("reserve");
        screen.open("/merchant/fees.xhtml");
        screen.look("fees");
    }
}
