package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.openqa.selenium.By;

/** The merchant looks where its money is: from the balance to the file of its transactions. */
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
    }
}
