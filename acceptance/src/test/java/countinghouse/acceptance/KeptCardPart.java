package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** A customer's card is kept when it pays on the web, pays again at the till, and is removed when the customer wants it gone. */
final class KeptCardPart {
    static final String CUSTOMER = "C-1001";

    private static final By CARD = By.cssSelector("li[data-card]");
    private static final String ORDER = """
            {"store":"%s","amount":{"amount":1200,"currency":"%s"},"paymentMethod":"tok_visa_approved","entryMode":"ONLINE",
             "capture":true,"keepCard":{"customer":"%s","label":"Visa of Mei","consent":"cards-2026-11"}}""";

    private final Screen screen;
    private final Cast cast;

    KeptCardPart(Screen screen, Cast cast) {
        this.screen = screen;
        this.cast = cast;
    }

    void keepsOne() throws IOException, InterruptedException {
        screen.open("/merchant/keys.xhtml");
        var api =
                new Api(new OfficePart(screen, cast.language()).makesAKey("Orders", "catalog:read", "payments:write"));
        String store = new ObjectMapper()
                .readTree(api.get("/stores").body())
                .path("items")
                .path(0)
                .path("id")
                .asText();
        String currency = cast.country().equals("CN") ? "CNY" : "USD";
        var paid = api.post("/payments", "order-1", ORDER.formatted(store, currency, CUSTOMER));
        assertEquals(201, paid.statusCode(), paid.body());
    }

    void removesIt() throws IOException {
        screen.open("/merchant/kept-cards.xhtml");
        screen.see(CARD);
        screen.look("kept-cards");
        screen.type("customer", "C-2");
        screen.click("find");
        screen.see(By.id("noCards"));
        screen.type("customer", CUSTOMER);
        screen.click("find");
        screen.click(By.cssSelector("li[data-card] [id$=':remove']"));
        screen.look("kept-card-remove");
        screen.click("removeNow");
        screen.until(ExpectedConditions.invisibilityOfElementLocated(CARD));
        screen.look("kept-card-removed");
    }
}
