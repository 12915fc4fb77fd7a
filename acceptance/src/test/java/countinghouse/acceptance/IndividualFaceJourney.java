package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A sole trader without a credit card shows the face to the camera; the matcher is not sure, and a person compares. */
class IndividualFaceJourney {
    @TempDir
    Path files;

    @Test
    void in_english() throws Exception {
        walk(Cast.florist());
    }

    @Test
    @Tag("full")
    void in_chinese() throws Exception {
        walk(Cast.chineseFlorist());
    }

    private void walk(Cast cast) throws Exception {
        try (Screen screen =
                new Screen(cast.language(), "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")) {
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
        individual.verifiesByFace();
        applicant.terminalAndReview();
        String number = applicant.number();
        individual.underwriterComparesFaces(number);
        screen.forget();
        applicant.signIn("/");
        screen.refreshUntil("/apply/track.xhtml", By.cssSelector("#timeline li[data-code='APPROVED']"));
        screen.look("track-approved");
    }
}
