package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.openqa.selenium.By;

/** Means of paying at the till: a gift card sold and paid with, several means in one sale, a declined card, everything given back. */
final class TillPart {
    private static final By HELD = By.id("held");

    private final Screen screen;
    private final Cast cast;

    TillPart(Screen screen, Cast cast) {
        this.screen = screen;
        this.cast = cast;
    }

    /** @return the code, which stands on the screen this once */
    String sellsAGiftCard() throws IOException {
        screen.open("/till/till.xhtml");
        screen.click(By.cssSelector(".extras summary"));
        screen.type("giftAmount", "2.00");
        screen.click("addGift");
        screen.look("gift-in-basket");
        screen.click("charge");
        screen.see(By.id("receipt"));
        String code = screen.text(By.cssSelector(".giftcode code"));
        assertTrue(code.matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}"), code);
        screen.look("gift-sold");
        return code;
    }

    /** The gift card pays two, a card is declined, cash pays the rest and the tip. */
    void paysWithSeveralMeans(String code) throws IOException {
        putIntoBasket();
        screen.type("tip", "1.00");
        screen.click("gift");
        screen.type("giftCode", code);
        screen.click("charge");
        screen.see(HELD);
        screen.look("held");
        screen.click("card");
        screen.choose("token", "tok_visa_declined_51");
        screen.click("charge");
        screen.see(By.id("declined"));
        screen.look("held-declined");
        screen.click("cash");
        screen.click("charge");
        screen.see(By.id("receipt"));
        screen.look("receipt-split");
    }

    void givesEverythingBack() throws IOException {
        putIntoBasket();
        screen.click("card");
        screen.choose("token", "tok_visa_approved");
        screen.type("part", "1.00");
        screen.click("charge");
        screen.see(HELD);
        screen.click("unwind");
        assertFalse(screen.has(HELD));
        assertEquals(Cast.plain(cast.goods().total()), screen.text(By.id("total")));
        screen.click("cash");
        screen.click("charge");
        screen.see(By.id("receipt"));
    }

    private void putIntoBasket() {
        screen.click(By.cssSelector("button[data-product='" + cast.goods().sku() + "']"));
        screen.see(By.id("charge"));
    }

    /** What was sold is empty now; another is issued, frozen and let go on. */
    void managesGiftCards() throws IOException {
        screen.open("/merchant/gift-cards.xhtml");
        screen.type("amount", "25.00");
        screen.click("issue");
        screen.see(By.id("secret"));
        screen.look("gift-issued");
        screen.click("freeze");
        screen.see(By.cssSelector("#cardState[data-state='FROZEN']"));
        screen.click("unfreeze");
        screen.see(By.cssSelector("#cardState[data-state='ACTIVE']"));
        screen.type("more", "5.00");
        screen.click("topUp");
        screen.see(By.cssSelector("#history li[data-kind='TOP_UP']"));
        screen.open("/merchant/gift-cards.xhtml");
        screen.look("gift-cards");
    }

    /** The till shows a code and is told by itself that it was paid; another is cancelled, a third refused; a customer's code is scanned. */
    void paysByWallet() throws Exception {
        screen.open("/till/till.xhtml");
        putIntoBasket();
        screen.click("wallet");
        screen.look("wallet-chosen");
        screen.click("charge");
        screen.see(By.cssSelector("#waiting img.qr"));
        screen.look("wallet-code");
        Faults.pay(screen.see(By.id("waiting")).getDomAttribute("data-payload"), "ALIPAY");
        screen.see(By.id("receipt"));
        screen.look("wallet-paid");

        putIntoBasket();
        screen.click("wallet");
        screen.click("charge");
        screen.see(By.id("waiting"));
        screen.click("cancelWallet");
        screen.see(By.id("declined"));
        assertFalse(screen.has(By.id("waiting")));
        screen.look("wallet-cancelled");

        screen.click("wallet");
        screen.type("walletCode", "134638438256643900");
        screen.click("charge");
        screen.see(By.id("receipt"));
        screen.look("wallet-scanned");
    }

    /** Into the acquirer's own field, in its frame: the number never passes through the product. */
    void paysByTypedCard() throws IOException {
        putIntoBasket();
        screen.click("card");
        screen.choose("token", "typed");
        screen.driver().switchTo().frame(screen.see(By.cssSelector("iframe[data-field]")));
        screen.see(By.id("number")).sendKeys("4242424242424242");
        screen.see(By.id("expiry")).sendKeys("12/40");
        screen.see(By.id("cvc")).sendKeys("123");
        screen.driver().switchTo().defaultContent();
        screen.look("card-typing");
        screen.driver().switchTo().frame(screen.see(By.cssSelector("iframe[data-field]")));
        screen.see(By.id("use")).click();
        screen.driver().switchTo().defaultContent();
        screen.see(By.id("typedCard"));
        screen.look("card-typed");
        screen.click("charge");
        screen.see(By.id("receipt"));
    }

    void paysByKeptCard(String customer) throws IOException {
        screen.open("/till/till.xhtml");
        putIntoBasket();
        screen.click("card");
        screen.choose("token", "kept");
        screen.type("keptCustomer", "C-2");
        screen.click("findKept");
        screen.see(By.id("noKept"));
        screen.type("keptCustomer", customer);
        screen.click("findKept");
        screen.see(By.id("keptCard"));
        screen.look("card-kept");
        screen.click("charge");
        screen.see(By.id("receipt"));
    }

    /** A piece of the sale that several means paid: the gift card has its money again first, then cash is given. */
    void takesBack() throws IOException {
        screen.open("/merchant/sales.xhtml");
        screen.click(By.cssSelector("tr[data-sale]:nth-last-child(2) a"));
        screen.look("sale-to-return");
        screen.type("back:0:pieces", "1");
        screen.click("take");
        screen.see(By.cssSelector("[data-return]"));
        screen.look("sale-returned");
    }
}
