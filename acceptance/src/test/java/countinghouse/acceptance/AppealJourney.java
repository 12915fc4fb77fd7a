package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Phoned, declined, appealed, looked at by somebody else, approved; the underwriters work by keyboard alone. */
class AppealJourney {
    private static final String LINE = "When do you open? 您几点开门？";
    private static final String INTERNAL = "The premises look empty on the map.";

    @TempDir
    Path files;

    @Test
    void in_english() throws Exception {
        walk(Cast.american());
    }

    @Test
    @Tag("full")
    void in_chinese() throws Exception {
        walk(Cast.chinese());
    }

    private void walk(Cast cast) throws Exception {
        Walks.flawless(new Screen("appeal", cast.language()), screen -> walk(cast, screen));
    }

    private void walk(Cast cast, Screen screen) throws Exception {
        String once = Walks.once();
        var login = Walks.somebody("appeal", once);
        var applicant = new ApplicantPart(screen, cast, login, files);
        String number = applicant.apply();
        var underwriter = new KeyboardPart(screen, cast.language());
        underwriter.signIn(Surroundings.staff("UNDERWRITER"));
        underwriter.claim(number);
        underwriter.process();
        underwriter.write(LINE);
        var call = new CallPart(screen, cast);
        call.phones();
        call.cannotApproveYet();
        screen.forget();
        applicant.signIn("/");
        call.applicantAgrees();
        underwriter.signIn(Surroundings.staff("UNDERWRITER"));
        call.backWithOwner(number);
        underwriter.decline(INTERNAL);
        screen.forget();
        applicant.signIn("/");
        answer(screen);
        appeal(screen);
        underwriter.signIn(Surroundings.staff("SENIOR_UNDERWRITER"));
        underwriter.give(number, "S");
        underwriter.approve("The lease and photographs of the shop are convincing.");
        applicant.sees("APPROVED");
        screen.look("approved-after-all");
    }

    private static void answer(Screen screen) throws Exception {
        screen.refreshUntil("/apply/track.xhtml", By.id("answer"));
        assertTrue(screen.text(By.id("letters")).contains(LINE), "the letter is not there");
        screen.look("letter-read");
        screen.click("answer");
        screen.type("answerWords", "We open at six <b>each</b> day.");
        screen.look("answering");
        screen.click("answerNow");
        screen.see(By.cssSelector("#timeline li[data-code='LETTER_ANSWERED']"));
        screen.look("answered");
    }

    private static void appeal(Screen screen) throws Exception {
        screen.refreshUntil("/apply/track.xhtml", By.id("appeal"));
        assertFalse(screen.text(By.id("declineReasons")).isBlank(), "a decline without its reason");
        assertFalse(screen.driver().getPageSource().contains(INTERNAL), "notes are the underwriters' own");
        screen.look("declined");
        screen.click("appeal");
        screen.type("grounds", "The shop opens next week; lease and photographs follow by mail.");
        screen.look("appealing");
        screen.click("appealNow");
        screen.see(By.cssSelector("#timeline li[data-code='APPEALED']"));
        screen.look("appealed");
    }
}
