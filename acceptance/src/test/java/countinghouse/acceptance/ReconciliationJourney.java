package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The acquirer's report says too much and pays too little; the operator finds both, takes them up and settles them. */
class ReconciliationJourney {
    private static final By OVER = By.cssSelector("li[data-break][data-outcome='OVER'][data-source='ACQUIRER']");
    private static final By SHORT = By.cssSelector("li[data-break][data-outcome='UNDER'][data-source='BANK']");

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
        Walks.flawless(new Screen("reconciliation", cast.language()), screen -> {
            GoingLive.of("reconciliation", cast, screen, files);
            MerchantPart till = new MerchantPart(screen, cast);
            till.addProduct();
            till.openShift();
            till.sell();
            try {
                Faults.order("ACQUIRER_REPORTS", "LINE_OVER");
                Faults.order("ACQUIRER_REPORTS", "MONEY_SHORT");
                Faults.clear();
            } finally {
                Faults.off("ACQUIRER_REPORTS");
            }
            screen.forget();
            SignIn.as(screen, Surroundings.staff("PLATFORM_ADMIN"), cast.language());
            screen.refreshUntil("/admin/payouts.xhtml?tab=breaks", SHORT);
            screen.refreshUntil("/admin/payouts.xhtml?tab=breaks", OVER);
            screen.look("breaks");
            screen.open("/admin/payouts.xhtml?tab=reports");
            screen.see(By.cssSelector("li[data-report]"));
            screen.look("reports");
            screen.open("/admin/payouts.xhtml?tab=breaks");
            screen.see(OVER);
            int disagreements = screen.driver().findElements(OVER).size();
            screen.click(By.cssSelector("li[data-outcome='OVER'][data-source='ACQUIRER'] [id$=':takeBreak']"));
            screen.see(By.cssSelector("li[data-outcome='OVER'][data-source='ACQUIRER'] [data-assigned]"));
            screen.look("taken");
            screen.click(By.cssSelector("li[data-outcome='OVER'][data-source='ACQUIRER'] [id$=':settleBreak']"));
            screen.see(By.id("settleNow"));
            screen.type("settleReason", "They will take it back with the next report.");
            screen.look("settle");
            screen.click("settleNow");
            screen.see(By.cssSelector(".toast"));
            screen.look("settled");
            assertEquals(disagreements - 1, screen.driver().findElements(OVER).size(), "one is settled");
        });
    }
}
