package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A sole trader shows by a credit card to be the person of the document; the first card is declined. */
class IndividualCardJourney {
    @TempDir
    Path files;

    @Test
    @Tag("full")
    void in_english() throws Exception {
        walk(Cast.american());
    }

    @Test
    void in_chinese() throws Exception {
        walk(Cast.chinese());
    }

    private void walk(Cast cast) throws Exception {
        try (Screen screen = new Screen(cast.language())) {
            try {
                walk(cast, screen);
                assertEquals(List.of(), screen.flaws());
            } catch (Exception | Error failure) {
                screen.photographFailure(failure);
                throw failure;
            }
        }
    }

    private void walk(Cast cast, Screen screen) throws Exception {
        String once = UUID.randomUUID().toString().substring(0, 8);
        var login = new Surroundings.Login("individual-" + once + "@example.com", "correct horse " + once);
        var applicant = new ApplicantPart(screen, cast, login, files);
        var individual = new IndividualPart(screen, cast);
        applicant.register();
        applicant.signIn("/apply/");
        applicant.start();
        applicant.business("SOLE_TRADER");
        screen.click("next");
        screen.see(By.id("fullName"));
        applicant.person();
        applicant.account(cast.person());
        individual.verifiesByCard();
        applicant.terminalAndReview();
        String number = applicant.number();
        new StaffPart(screen, cast.language()).approve(number);
        screen.forget();
        applicant.signIn("/");
        screen.refreshUntil("/apply/track.xhtml", By.cssSelector("#timeline li[data-code='APPROVED']"));
        screen.look("track-approved");
    }
}
