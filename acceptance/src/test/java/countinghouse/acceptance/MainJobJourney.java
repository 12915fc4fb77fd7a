package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The main job: a merchant applies, is screened, approved, shipped and live; its history comes over, its days close, and it downloads its month. */
class MainJobJourney {
    /** Column of the amount in the statement's CSV, from the front; the item's text may hold no comma. */
    private static final int AMOUNT = 8;

    @TempDir
    Path files;

    @Test
    void an_american_gift_shop() throws Exception {
        walk(Cast.american(), "usd-gift-shop");
    }

    @Test
    @Tag("full")
    void a_chinese_jeweller() throws Exception {
        walk(Cast.chinese(), "cny-jeweller");
    }

    private void walk(Cast cast, String name) throws Exception {
        assumeTrue(Golden.areHere(), "worked money cases are not here: " + Golden.CASES);
        Golden golden = Golden.named(name);
        Walks.flawless(new Screen("job", cast.language()), screen -> {
            GoingLive.of("job", cast, screen, files);
            Over over = comesOver(screen, golden);
            downloads(screen, cast, golden, over);
        });
    }

    /** @param reference by which the bank calls the first payout of the month */
    private record Over(String merchant, String reference) {}

    private static Over comesOver(Screen screen, Golden golden) throws Exception {
        screen.open("/merchant/statements.xhtml");
        String merchant = screen.see(By.cssSelector("[data-merchant]")).getDomAttribute("data-merchant");
        Ops.run("merchant", "plan", "--merchant", merchant, golden.folder().toString());
        Ops.run("import", "history", "--merchant", merchant, golden.events());
        Ops.run("close", "--merchant", merchant, "--through", golden.firstPaidDay());
        By confirmed = By.cssSelector("tr[data-day='" + golden.firstPaidDay() + "'] [data-state='CONFIRMED']");
        screen.refreshUntil("/merchant/payouts.xhtml", confirmed);
        screen.look("payouts");
        String reference = screen.see(By.cssSelector("tr[data-day='" + golden.firstPaidDay() + "'] td:last-child"))
                .getText();
        assertTrue(reference.startsWith("BK"), reference);
        Ops.run("close", "--merchant", merchant, "--through", golden.lastDay());
        String said = Ops.run("statement", "--merchant", merchant, "--period", golden.period(), "--format", "json");
        JsonNode told = Golden.json(said);
        for (Map.Entry<String, JsonNode> figure : golden.statement().properties()) {
            assertEquals(figure.getValue(), told.get(figure.getKey()), figure.getKey());
        }
        return new Over(merchant, reference);
    }

    private static void downloads(Screen screen, Cast cast, Golden golden, Over over) throws Exception {
        String month = "/merchant/statements.xhtml?month=" + golden.period();
        screen.refreshUntil(month, By.cssSelector("tr.sel[data-month='" + golden.period() + "']"));
        screen.refreshUntil(month, By.id("pdf"));
        screen.look("statements");
        Download csv = file(screen, cast, "csv");
        String text = new String(csv.bytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains(over.reference()), over.reference());
        Map<String, String> figures = figures(text);
        JsonNode expected = golden.statement();
        for (String key : new String[] {
            "opening",
            "openingReserve",
            "captures",
            "refunds",
            "interchange",
            "scheme",
            "markup",
            "otherFees",
            "serviceFees",
            "disputes",
            "disputesWon",
            "adjustments",
            "reserveWithheld",
            "reserveReleased",
            "payouts",
            "closing",
            "closingReserve"
        }) {
            assertEquals(expected.path(key).asText(), figures.getOrDefault(key, "0"), key + " of " + over.merchant());
        }
        Download pdf = file(screen, cast, "pdf");
        assertTrue(pdf.pdfText().contains(over.reference()), over.reference());
        assertTrue(
                pdf.pdfText().contains(Golden.written(expected.path("payouts").asLong())), pdf.pdfText());
        assertTrue(file(screen, cast, "xlsx").bytes().length > 0);
    }

    private static Download file(Screen screen, Cast cast, String format) throws Exception {
        By link = By.cssSelector("a[data-language='" + cast.language() + "'][data-format='" + format + "']");
        return Download.of(screen.driver(), screen.see(link).getDomProperty("href"));
    }

    /** Amounts by the key of their line. */
    private static Map<String, String> figures(String csv) {
        Map<String, String> figures = new HashMap<>();
        for (String line : csv.lines().toList()) {
            String[] cells = line.split(",", -1);
            if (cells.length > AMOUNT && !cells[AMOUNT].isEmpty()) {
                figures.putIfAbsent(cells[0], cells[AMOUNT]);
            }
        }
        return figures;
    }
}
