package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * The operator's pages of money: how closing goes, one merchant's money desk, how the connectors do while the acquirer answers nothing, and a
 * payment in doubt that is resolved.
 */
class OperatorMoneyJourney {
    /** Reserve without a date, to be given back by hand. */
    private static final String PLAN = """
            {"name": "Agreed", "currency": "%s", "timeZone": "%s", "cutOff": "00:00", "mccGroup": "RETAIL",
             "pricePlan": {"markupRate": "0.0025", "markupFixed": 10, "refundFee": 25, "disputeFee": 1500, "monthlyFee": 0,
                           "minimumMonthlyFee": 0, "terminalRental": 0, "terminals": 1},
             "reserve": {"rate": "0.05", "days": 0}, "payout": {"schedule": "DAILY", "minimum": 10000}, "period": "2026-10"}
            """;

    @TempDir
    Path files;

    @Test
    @Tag("full")
    void in_english() throws Exception {
        walk(Cast.american());
    }

    @Test
    @Tag("full")
    void in_chinese() throws Exception {
        walk(Cast.chinese());
    }

    private void walk(Cast cast) throws Exception {
        Walks.flawless(new Screen("operator", cast.language()), screen -> {
            GoingLive.of("operator", cast, screen, files);
            String merchant = comesOver(cast, screen);
            try {
                sellsWithoutAnAnswer(cast, screen);
                screen.forget();
                SignIn.as(screen, Surroundings.staff("PLATFORM_ADMIN"), cast.language());
                seesClosing(screen, merchant);
                worksAtTheDesk(screen);
                revisesTheMonth(screen);
                agreesAPlan(screen);
                seesConnectors(screen);
                resolvesTheDoubt(cast, screen);
            } finally {
                Faults.off("ACQUIRER");
            }
            screen.refreshUntil("/admin/connectors.xhtml", By.cssSelector("[data-circuit='CLOSED']"));
            screen.look("connectors-well");
        });
    }

    private String comesOver(Cast cast, Screen screen) throws Exception {
        screen.open("/merchant/statements.xhtml");
        String merchant = screen.see(By.cssSelector("[data-merchant]")).getDomAttribute("data-merchant");
        boolean chinese = cast.language().equals("zh-CN");
        Path plan = Files.createDirectories(files.resolve("plan"));
        Files.writeString(
                plan.resolve("merchant.json"),
                PLAN.formatted(chinese ? "CNY" : "USD", chinese ? "Asia/Shanghai" : "America/New_York"));
        Files.writeString(
                plan.resolve("interchange.csv"),
                "row,scheme,product,entry_mode,region,mcc_group,rate,fixed,markup_applies\n1,*,*,*,*,*,0.0080,15,yes\n");
        Files.writeString(
                plan.resolve("scheme_fees.csv"),
                "scheme,rate,fixed\nVISA,0.0014,2\nMASTERCARD,0.0013,2\nUNIONPAY,0.0010,2\n");
        YearMonth month = YearMonth.now(Clock.systemUTC()).minusMonths(1);
        Path history = Files.writeString(files.resolve("history.csv"), History.of(month));
        Ops.run("merchant", "plan", "--merchant", merchant, plan.toString());
        Ops.run("import", "history", "--merchant", merchant, history.toString());
        Ops.run(
                "close",
                "--merchant",
                merchant,
                "--through",
                month.atEndOfMonth().toString());
        Ops.run(
                "statement",
                "--merchant",
                merchant,
                "--period",
                month.toString(),
                "--revise",
                "The bank's references of the last payouts");
        screen.refreshUntil("/merchant/statements.xhtml", By.cssSelector("[data-reason='2']"));
        screen.look("statements-revised");
        return merchant;
    }

    /** The host takes the payment, and nothing of what it says comes back. */
    private void sellsWithoutAnAnswer(Cast cast, Screen screen) throws Exception {
        MerchantPart till = new MerchantPart(screen, cast);
        till.addProduct();
        till.openShift();
        for (String operation : new String[] {"authorisation", "purchase", "inquiry", "reversal"}) {
            Faults.order("ACQUIRER", "DROP_AFTER", operation);
        }
        screen.open("/till/till.xhtml");
        screen.click(By.cssSelector("button[data-product='" + cast.goods().sku() + "']"));
        screen.click("card");
        screen.choose("token", "tok_visa_approved");
        screen.click("charge");
    }

    private static void seesClosing(Screen screen, String merchant) throws Exception {
        screen.open("/admin/doubts.xhtml");
        screen.click(By.cssSelector("a.n[href='/admin/settlement.xhtml']"));
        screen.see(By.id("closedToday"));
        assertTrue(Integer.parseInt(screen.text(By.id("closedToday")).replace(",", "")) >= 28);
        screen.look("closing");
        screen.open("/admin/settlement.xhtml?q=nobody-is-called-so");
        screen.see(By.id("notFound"));
        Keyboard keys = new Keyboard(screen);
        keys.goTo("q"); // whoever tabs into a field has chosen what stands in it
        keys.write(merchant);
        keys.press(org.openqa.selenium.Keys.ENTER);
        By row = By.cssSelector("li[data-merchant='" + merchant + "'] a.to");
        screen.see(row);
        screen.look("closing-found");
        screen.click(row);
        screen.see(By.id("owed"));
        screen.look("desk");
    }

    private static void worksAtTheDesk(Screen screen) throws Exception {
        screen.click("beginHold");
        screen.see(By.id("until"));
        screen.click("holdNow");
        screen.look("desk-hold-refused");
        screen.driver()
                .executeScript(
                        "document.getElementById('until').value = arguments[0]",
                        LocalDate.now(Clock.systemUTC()).plusDays(10).toString());
        screen.type("holdReason", "Three disputes in one week; papers asked for.");
        screen.click("holdNow");
        screen.see(By.cssSelector("li[data-hold]"));
        screen.click("beginAdjust");
        screen.see(By.id("adjustAmount"));
        screen.choose("against", "true");
        screen.type("adjustAmount", "12.50");
        screen.type("adjustReason", "Paper rolls, invoice 4711.");
        screen.look("desk-adjust");
        screen.click("adjustNow");
        screen.see(By.cssSelector("li[data-action='balance.adjusted']"));
        screen.click("beginRelease");
        screen.type("releaseAmount", "99999999");
        screen.type("releaseReason", "Reviewed, risk is low.");
        screen.click("releaseNow");
        screen.look("desk-release-refused");
        screen.type("releaseAmount", "50");
        screen.click("releaseNow");
        screen.see(By.cssSelector("li[data-action='reserve.given-back']"));
        screen.look("desk-done");
        screen.click(By.cssSelector("li[data-hold] button"));
        screen.see(By.id("liftNow"));
        screen.look("desk-lift");
        screen.click("liftNow");
        screen.see(By.id("noHolds"));
        screen.see(By.cssSelector("li[data-action='payout.hold-lifted']"));
    }

    private static void revisesTheMonth(Screen screen) throws Exception {
        screen.click(By.cssSelector("li[data-month] button"));
        screen.see(By.id("reviseReason"));
        screen.click("reviseNow");
        screen.look("desk-revise-refused");
        screen.type("reviseReason", "The till of the harbour store was still open.");
        screen.click("reviseNow");
        screen.see(By.cssSelector("li[data-action='statement.revised']"));
        screen.look("desk-revised");
    }

    /** Looks at what it costs first; what is wrong is said where it stands. */
    private static void agreesAPlan(Screen screen) throws Exception {
        screen.click("plans");
        screen.click("beginPlan");
        screen.see(By.id("markupRate"));
        screen.type("markupRate", "a quarter");
        screen.click("lookPlan");
        screen.see(By.cssSelector("#markupRate-message .ui-message-error-detail, .error[id='markupRate-message']"));
        screen.look("plan-refused");
        screen.type("markupRate", "0.45");
        screen.type("name", "From tomorrow");
        screen.click("lookPlan");
        screen.see(By.id("examples"));
        screen.look("plan-look");
        screen.click("toAgree");
        screen.click("agreeNow");
        screen.see(By.cssSelector("li[data-plan] + li[data-plan]"));
        screen.look("plan-agreed");
    }

    private static void seesConnectors(Screen screen) throws Exception {
        screen.refreshUntil(
                "/admin/connectors.xhtml", By.cssSelector("[data-circuit='OPEN'],[data-circuit='HALF_OPEN']"));
        screen.see(By.cssSelector("tr[data-takes='CARD']"));
        screen.look("connectors-open");
    }

    /** The person asks; or, in the other language, has it in writing. */
    private static void resolvesTheDoubt(Cast cast, Screen screen) throws Exception {
        By doubt = By.cssSelector("li[data-doubt]");
        screen.refreshUntil("/admin/doubts.xhtml", doubt);
        screen.look("doubts");
        screen.click(By.cssSelector("li[data-doubt] [id$=':ask']"));
        screen.see(By.cssSelector(".toast"));
        screen.look("doubts-still");
        screen.click(By.cssSelector("li[data-doubt] [id$=':reverse']"));
        screen.see(By.id("reverseNow"));
        screen.look("doubts-reverse");
        screen.click(By.cssSelector("#reverseForm .ui-button.s"));
        if (cast.language().equals("zh-CN")) {
            screen.click(By.cssSelector("li[data-doubt] [id$=':word']"));
            screen.see(By.id("recordWord"));
            screen.click("recordWord");
            screen.look("doubts-word-refused");
            screen.choose("scheme", "VISA");
            screen.type("code", "A1B2C3");
            screen.type("reason", "收单机构 2026 年 11 月 27 日来函 0815 号");
            screen.look("doubts-word");
            screen.click("recordWord");
        } else {
            Faults.off("ACQUIRER");
            screen.click(By.cssSelector("li[data-doubt] [id$=':ask']"));
        }
        screen.see(By.id("noDoubts"));
        screen.look("doubts-none");
    }
}
