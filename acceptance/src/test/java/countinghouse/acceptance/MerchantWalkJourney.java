package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** One merchant walks all the way, through the outside doors only, in each language of the product. */
class MerchantWalkJourney {
    @TempDir
    Path files;

    @Test
    void an_american_merchant_walks_in_english() throws Exception {
        walk(Cast.american());
    }

    @Test
    void a_chinese_merchant_walks_in_chinese() throws Exception {
        walk(Cast.chinese());
    }

    private void walk(Cast cast) throws Exception {
        Walks.flawless(new Screen("", cast.language()), screen -> walk(cast, screen));
    }

    private void walk(Cast cast, Screen screen) throws Exception {
        String once = Walks.once();
        var login = Walks.somebody("walk", once);
        var applicant = new ApplicantPart(screen, cast, login, files);
        String number = applicant.apply();
        new StaffPart(screen, cast.language()).approve(number);
        String order = applicant.orderNumber();
        String serial = "CT-" + once.toUpperCase(Locale.ROOT);
        new StaffPart(screen, cast.language()).ship(order, serial);
        Device terminal = new GoingLive(screen, applicant, login, files).activate(serial);
        var merchant = new MerchantPart(screen, cast);
        merchant.addProduct();
        merchant.openShift();
        JsonNode sold = terminal.sell(cast.goods().sku(), "tok_mc_approved");
        assertEquals("COMPLETED", sold.path("status").asText(), sold.toString());
        assertEquals(cast.goods().total(), sold.path("total").path("amount").asLong(), sold.toString());
        merchant.sell();
        merchant.closeShift();
        merchant.downloadReport();
        merchant.readsStatements(files);
        new MoneyPart(screen).looksAround(History.CAPTURED);
        seesTheWholeWay(screen);
        var office = new OfficePart(screen, cast.language());
        office.makesAndRevokesAKey();
        screen.open("/merchant/kept-cards.xhtml");
        screen.look("kept-cards-empty");
        var kept = new KeptCardPart(screen, cast);
        kept.keepsOne();
        kept.removesIt();
        office.invitesACashier(once);
        applicant.signIn("/");
        office.readsTheTrail("key.created", "key.revoked", "staff.invitation-accepted");
        office.auditorAndAdminLook(number);
    }

    private static void seesTheWholeWay(Screen screen) {
        screen.open("/apply/track.xhtml");
        List<String> way = screen.driver().findElements(By.cssSelector("#timeline li.past")).stream()
                .map(step -> step.getDomAttribute("data-code"))
                .toList();
        List<String> wanted = List.of("SUBMITTED", "APPROVED", "LIVE");
        assertEquals(
                wanted,
                way.stream().filter(wanted::contains).sorted(order(wanted)).toList(),
                way.toString());
        screen.check("the way");
    }

    private static java.util.Comparator<String> order(List<String> wanted) {
        return java.util.Comparator.comparingInt(wanted::indexOf);
    }
}
