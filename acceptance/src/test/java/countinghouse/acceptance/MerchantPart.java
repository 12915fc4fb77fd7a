package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What the merchant does once live: a product, a day at the till, its report. */
final class MerchantPart {
    private static final long FLOAT = 10_000;

    private final Screen screen;
    private final Cast cast;

    MerchantPart(Screen screen, Cast cast) {
        this.screen = screen;
        this.cast = cast;
    }

    void addProduct() throws IOException {
        screen.open("/merchant/home.xhtml");
        screen.look("home");
        screen.open("/merchant/products.xhtml");
        screen.type("name", cast.goods().name());
        screen.type("sku", cast.goods().sku());
        screen.type("price", cast.goods().price());
        screen.type("taxRate", cast.goods().taxPercent());
        screen.type("openingStock", "40");
        screen.type("unitCost", "1.20");
        screen.click("add");
        screen.see(By.cssSelector("tr[data-sku='" + cast.goods().sku() + "']"));
        screen.look("products");
    }

    void openShift() throws IOException {
        screen.open("/till/till.xhtml");
        screen.look("till-closed");
        screen.type("openingFloat", Cast.plain(FLOAT));
        screen.click("openShift");
        screen.see(By.id("sell"));
    }

    /** One piece for cash, paid with a larger note, then one by card. */
    void sell() throws IOException {
        screen.open("/till/till.xhtml");
        putIntoBasket();
        screen.look("till");
        screen.type("received", Cast.plain(cast.goods().total() + 500));
        screen.click("charge");
        screen.see(By.id("receipt"));
        assertTrue(screen.text(By.id("change")).contains("5.00"), screen.text(By.id("change")));
        screen.look("receipt");
        putIntoBasket();
        screen.click("card");
        screen.choose("token", "tok_visa_approved");
        screen.click("charge");
        screen.see(By.id("receipt"));
        screen.look("receipt-card");
    }

    private void putIntoBasket() {
        screen.click(By.cssSelector("button[data-product='" + cast.goods().sku() + "']"));
        screen.see(By.id("charge"));
        assertEquals(Cast.plain(cast.goods().total()), screen.text(By.id("total")));
    }

    /** Counts fifty cents too little. */
    void closeShift() throws IOException {
        screen.click("toClose");
        screen.type("countedCash", Cast.plain(FLOAT + cast.goods().total() - 50));
        screen.look("till-close");
        screen.click("closeShift");
        String figures = screen.text(By.id("closed"));
        assertTrue(figures.contains(Cast.plain(FLOAT + cast.goods().total())), figures);
        screen.look("till-done");
        screen.click("zReport");
    }

    /** The stored file, in the language of the walk, says what the day was: three pieces sold, one of them for cash. */
    void downloadReport() throws Exception {
        By pdf = By.cssSelector("a[data-language='" + cast.language() + "'][data-format='pdf']");
        WebElement link = screen.eventually(page -> page.findElements(pdf).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
        screen.settle();
        screen.look("reports");
        String url = link.getDomProperty("href");
        Download report = Download.of(screen.driver(), url);
        assertTrue(report.type().startsWith("application/pdf"), report.type());
        assertTrue(
                String.valueOf(screen.driver().getPageSource()).contains(report.sha256()),
                "the page shows the hash of the file");
        String text = report.pdfText();
        Cast.Goods goods = cast.goods();
        long[] figures = {
            3 * goods.net(),
            3 * goods.tax(),
            3 * goods.total(),
            2 * goods.total(),
            goods.total(),
            FLOAT,
            FLOAT + goods.total(),
            FLOAT + goods.total() - 50
        };
        for (long figure : figures) {
            assertTrue(text.contains(Cast.plain(figure)), Cast.plain(figure) + " is missing in: " + text);
        }
        assertTrue(text.contains(cast.goods().name().replace(" ", "")), text);
        assertTrue(text.contains(cast.business().tradingName().replace(" ", "")), text);
    }

    /** A month that another provider settled is taken over and closed; what the merchant then finds, looks at and downloads. */
    void readsStatements(Path folder) throws Exception {
        screen.open("/merchant/statements.xhtml");
        screen.see(By.id("none"));
        screen.look("statements-none");
        String merchant = screen.see(By.cssSelector("[data-merchant]")).getDomAttribute("data-merchant");
        YearMonth month = YearMonth.now(Clock.systemUTC()).minusMonths(1);
        Path history = Files.writeString(folder.resolve("history.csv"), History.of(month));
        Ops.run("import", "history", "--merchant", merchant, history.toString());
        Ops.run(
                "close",
                "--merchant",
                merchant,
                "--through",
                month.atEndOfMonth().toString());
        screen.refreshUntil("/merchant/statements.xhtml", By.id("pdf"));
        screen.look("statements");
        String page = String.valueOf(screen.driver().getPageSource());
        assertTrue(page.contains(History.CAPTURED), "captures of the month are on the page");
        for (String format : List.of("pdf", "xlsx", "csv")) {
            By file = By.cssSelector("a[data-language='" + cast.language() + "'][data-format='" + format + "']");
            Download download = Download.of(screen.driver(), screen.see(file).getDomProperty("href"));
            assertTrue(page.contains(download.sha256()), "the page shows the hash of the " + format);
            if (format.equals("pdf")) {
                assertTrue(download.pdfText().contains(History.CAPTURED), download.pdfText());
            }
        }
        By advice = By.cssSelector("tr[data-day='" + month.atDay(3) + "'] a");
        Download day = Download.of(screen.driver(), screen.see(advice).getDomProperty("href"));
        assertTrue(day.pdfText().contains("h0003"), day.pdfText());
        Download year =
                Download.of(screen.driver(), screen.see(By.id("yearZip")).getDomProperty("href"));
        assertEquals(7, entries(year.bytes()), "six files and their hashes");
    }

    private static int entries(byte[] zip) throws IOException {
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (in.getNextEntry() != null) {
                entries++;
            }
        }
        return entries;
    }
}
