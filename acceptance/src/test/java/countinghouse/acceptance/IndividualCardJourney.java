package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
        Walks.flawless(new Screen("card", cast.language()), screen -> walk(cast, screen));
    }

    private void walk(Cast cast, Screen screen) throws Exception {
        var applicant = new ApplicantPart(screen, cast, Walks.somebody("individual", Walks.once()), files);
        var individual = new IndividualPart(screen, cast);
        String number = applicant.applyAlone(individual::verifiesByCard);
        new StaffPart(screen, cast.language()).approve(number);
        applicant.sees("APPROVED");
        assertTrue(
                screen.has(By.cssSelector("#timeline li[data-code='CHECK_CREDIT_CARD_PASSED']")),
                "the card was checked");
        screen.look("track-approved");
    }
}
