package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
        Walks.flawless(
                new Screen(
                        "face",
                        cast.language(),
                        "--use-fake-device-for-media-stream",
                        "--use-fake-ui-for-media-stream"),
                screen -> walk(cast, screen));
    }

    private void walk(Cast cast, Screen screen) throws Exception {
        var applicant = new ApplicantPart(screen, cast, Walks.somebody("individual", Walks.once()), files);
        var individual = new IndividualPart(screen, cast);
        String number = applicant.applyAlone(individual::verifiesByFace);
        individual.underwriterComparesFaces(number);
        applicant.sees("APPROVED");
        assertTrue(
                screen.has(By.cssSelector("#timeline li[data-code='CHECK_FACE_REVIEW']")),
                "the matcher was not sure, and a person looked");
        screen.look("track-approved");
    }
}
