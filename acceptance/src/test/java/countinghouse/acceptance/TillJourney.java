package countinghouse.acceptance;

import java.nio.file.Path;
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
        GoingLive.of("till", cast, screen, files);
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
        new KeptCardPart(screen, cast).keepsOne();
        till.paysByKeptCard(KeptCardPart.CUSTOMER);
    }
}
