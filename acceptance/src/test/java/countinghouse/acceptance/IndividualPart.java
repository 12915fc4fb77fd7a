package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What only an individual or a sole trader does: showing by a credit card, or by the face, to be the person of the document. */
final class IndividualPart {
    /** Who is declined has a card of their own: what shares a card with a declined application takes two people. */
    private static final Map<String, String> CARDS =
            Map.of("F7700010", "5555 5555 5555 4444", "610000197108050014", "6200 0000 0000 0005");

    private final Screen screen;
    private final Cast cast;

    IndividualPart(Screen screen, Cast cast) {
        this.screen = screen;
        this.cast = cast;
    }

    /** A card that the bank declines first, with the reason in plain words, then one that passes. */
    void verifiesByCard() throws IOException {
        screen.pick("way", "CARD");
        screen.see(By.id("enterCard"));
        screen.look("verify-card");
        screen.click("enterCard");
        entersCard("4000 0000 0000 0002");
        screen.see(By.id("cardRefused"));
        screen.look("verify-card-declined");
        screen.click("enterCard");
        String card = CARDS.getOrDefault(cast.documentNumber(), "4242 4242 4242 4242");
        entersCard(card);
        screen.see(By.id("cardDone"));
        screen.look("verify-card-done");
        assertTrue(screen.text(By.id("cardDone")).contains(card.substring(15)), "the last four of the card are shown");
        screen.click("next");
        screen.see(By.id("quantity"));
    }

    /** At the verifier's own page, in its frame: nothing of this passes through the product. */
    private void entersCard(String number) throws IOException {
        screen.see(By.id("cardFrame"));
        screen.driver().switchTo().frame("cardFrame");
        screen.see(By.id("number")).sendKeys(number);
        screen.see(By.id("expiry")).sendKeys("12/30");
        screen.see(By.id("cvc")).sendKeys("123");
        screen.see(By.id("name")).sendKeys(cast.person());
        screen.see(By.id("verify")).click();
        if (screen.until(page -> state()).equals("code")) {
            screen.see(By.id("code")).sendKeys("123456");
            screen.see(By.id("confirm")).click();
        }
        screen.driver().switchTo().defaultContent();
    }

    /** The verifier wants the one-time code, or it is over and its frame goes; null while it thinks. */
    private String state() {
        screen.driver().switchTo().defaultContent();
        if (screen.has(By.id("cardWaiting")) || screen.has(By.id("cardRefused"))) {
            return "over";
        }
        if (!screen.has(By.id("cardFrame"))) {
            return null;
        }
        screen.driver().switchTo().frame("cardFrame");
        return screen.has(By.id("code")) ? "code" : null;
    }

    /** Three pictures by the browser's camera, each after a movement that is asked for. */
    void verifiesByFace() throws IOException {
        screen.pick("way", "FACE");
        screen.see(By.id("startCamera"));
        screen.look("verify-face");
        screen.click("startCamera");
        screen.until(ExpectedConditions.visibilityOfElementLocated(By.id("live")));
        screen.eventually(ExpectedConditions.visibilityOfElementLocated(By.id("faceDone")));
        screen.look("verify-face-done");
        screen.click("next");
        screen.see(By.id("quantity"));
    }

    /** The matcher is not sure: a person compares the pictures side by side, and says so. */
    void underwriterComparesFaces(String number) throws IOException {
        screen.forget();
        SignIn.as(screen, Surroundings.staff("UNDERWRITER"), cast.language());
        By row = By.xpath("//tr[td[normalize-space()='" + number + "']]//td[contains(@class, 'nm')]//a");
        screen.refreshUntil("/underwriting/queue.xhtml", row);
        screen.click(row);
        screen.see(By.id("claim"));
        screen.click("claim");
        screen.click(By.cssSelector("[data-paper='back']"));
        screen.see(By.cssSelector("[data-leaf='back'] img"));
        screen.click(By.cssSelector("[data-paper='face']"));
        screen.until(ExpectedConditions.numberOfElementsToBe(By.cssSelector("[data-leaf='face'] .pair img"), 4));
        screen.look("case-faces");
        screen.click(By.cssSelector("#checks .settle button"));
        screen.type("settleNote", cast.inChina() ? "与证件为同一人" : "The same person as on the document");
        screen.click("confirmSettle");
        screen.until(ExpectedConditions.numberOfElementsToBe(By.cssSelector("#checks .settle"), 0));
        waives("CARD_OR_FACE", cast.inChina() ? "已人工比对" : "Compared by eye");
        screen.click("approve");
        screen.type("approveNote", "Compared by eye.");
        screen.click("confirmApprove");
        screen.see(By.id("backToQueue"));
    }

    private void waives(String requirement, String why) throws IOException {
        screen.click(By.cssSelector("[data-requirement='" + requirement + "'] button"));
        screen.type("waiveWhy", why);
        screen.look("case-waive");
        screen.click("confirmWaive");
        screen.until(ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector("[data-requirement='" + requirement + "']"), why));
    }
}
