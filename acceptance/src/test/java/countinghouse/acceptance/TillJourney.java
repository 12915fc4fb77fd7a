package countinghouse.acceptance;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cashier's day with every means of paying, and the merchant's gift cards. */
class TillJourney {
    @TempDir
    Path files;

    @Test
    void several_means_pay_one_sale_in_english() throws Exception {
        walk(Cast.american());
    }

    @Test
    @Tag("full")
    void several_means_pay_one_sale_in_chinese() throws Exception {
        walk(Cast.chinese());
    }

    private void walk(Cast cast) throws Exception {
        Walks.flawless(new Screen("till", cast.language()), screen -> walk(cast, screen));
    }

    private void walk(Cast cast, Screen screen) throws Exception {
        String once = Walks.once();
        var login = Walks.somebody("till", once);
        var applicant = new ApplicantPart(screen, cast, login, files);
        String number = applicant.apply();
        var staff = new StaffPart(screen, cast.language());
        staff.approve(number);
        String order = applicant.orderNumber();
        String serial = "CT-" + once.toUpperCase(Locale.ROOT);
        new StaffPart(screen, cast.language()).ship(order, serial);
        new GoingLive(screen, applicant, login, files).activate(serial);
        var merchant = new MerchantPart(screen, cast);
        merchant.addProduct();
        merchant.openShift();
        var till = new TillPart(screen, cast);
        till.paysWithSeveralMeans(till.sellsAGiftCard());
        till.givesEverythingBack();
        till.takesBack();
        till.managesGiftCards();
        till.paysByWallet();
        till.paysByTypedCard();
    }
}
