package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Applicants who are on the demo's list, and applicants who only bear a listed name; the underwriter has no mouse. */
class SanctionsJourney {
    private static final List<String> NEVER_SAID = List.of("sanction", "screening", "ofac", "名单", "制裁", "筛查");

    @TempDir
    Path files;

    @Test
    void listed_american_is_declined_and_not_told_of_lists() throws Exception {
        declined(Listed.strelsau());
    }

    @Test
    @Tag("full")
    void listed_chinese_is_declined_and_not_told_of_lists() throws Exception {
        declined(Listed.helan());
    }

    @Test
    @Tag("full")
    void american_of_a_listed_name_is_cleared_and_approved() throws Exception {
        approved(Listed.hentzau());
    }

    @Test
    void chinese_of_a_listed_name_is_cleared_and_approved() throws Exception {
        approved(Listed.murong());
    }

    private interface Walk {
        void go(Screen screen, ApplicantPart applicant, Keyboard keys) throws IOException;
    }

    private void walk(Cast cast, Walk walk) throws Exception {
        Walks.flawless(new Screen("sanctions", cast.language()), screen -> {
            var applicant = new ApplicantPart(screen, cast, Walks.somebody("list", Walks.once()), files);
            String number = applicant.apply();
            var keys = new Keyboard(screen);
            claim(screen, keys, number, cast.language());
            walk.go(screen, applicant, keys);
        });
    }

    private static void claim(Screen screen, Keyboard keys, String number, String language) throws IOException {
        var underwriter = new KeyboardPart(screen, language);
        underwriter.signIn(Surroundings.staff("UNDERWRITER"));
        underwriter.claim(number);
        screen.see(By.id("hitClear"));
        screen.look("possible-match");
        assertTrue(screen.has(By.cssSelector("#hitState[data-state='OPEN']")));
        keys.leaveFields();
    }

    private void declined(Cast cast) throws Exception {
        walk(cast, (screen, applicant, keys) -> {
            keys.press("2");
            keys.waitAt("confirmWhy");
            keys.write("Same name, same date of birth");
            screen.look("confirm-match");
            keys.activate("confirmHitNow");
            screen.see(By.cssSelector("#hitState[data-state='CONFIRMED']"));
            keys.activate("decline");
            screen.see(By.id("declineNote"));
            keys.goTo("reasons:4");
            keys.press(Keys.SPACE);
            keys.activate("confirmDecline");
            screen.see(By.id("backToQueue"));
            screen.look("declined-case");
            screen.forget();
            applicant.signIn("/");
            screen.refreshUntil("/apply/track.xhtml", By.id("declineReasons"));
            screen.look("declined");
            String told = String.valueOf(screen.driver().executeScript("return document.documentElement.innerText"))
                    .toLowerCase(Locale.ROOT);
            NEVER_SAID.forEach(word -> assertFalse(told.contains(word), word + " in " + told));
        });
    }

    private void approved(Cast cast) throws Exception {
        walk(cast, (screen, applicant, keys) -> {
            keys.press("1");
            keys.waitAt("clearWhy");
            keys.write("Born more than thirty years later");
            screen.look("clear-match");
            keys.activate("clearHitNow");
            screen.see(By.cssSelector("#hitState[data-state='CLEARED']"));
            screen.look("cleared-match");
            keys.activate("approve");
            screen.see(By.id("approveNote"));
            keys.activate("confirmApprove");
            screen.see(By.id("backToQueue"));
            screen.see(By.cssSelector("#tradeState[data-suspended='false']"));
            keys.activate("suspend");
            keys.waitAt("suspendWhy");
            keys.write("A newspaper says otherwise; we look into it");
            screen.look("suspend-merchant");
            keys.activate("confirmSuspend");
            screen.see(By.cssSelector("#tradeState[data-suspended='true']"));
            screen.look("suspended-merchant");
            applicant.sees("APPROVED");
            screen.look("told-of-suspension");
        });
    }

    /** Whom the demo's list names, see docs/demo-people.md. */
    private static final class Listed {
        private static final Cast.Goods NONE = new Cast.Goods("", "", "", "", 0, 0);

        static Cast strelsau() {
            return american(
                    "Marek Strelsau", "1969-02-11", "F7700010", "Strelsau Freight LLC", "12-3456710", "000123456847");
        }

        static Cast hentzau() {
            return american(
                    "Klara Hentzau", "1992-09-14", "F7700011", "Morning Loaf Bakery LLC", "12-3456711", "000123456855");
        }

        static Cast helan() {
            return chinese(
                    "贺兰岳",
                    "1971-08-05",
                    "610000197108050014",
                    "西安远行货运有限公司",
                    "91610000MA0000100Q",
                    "6205500000000000103");
        }

        static Cast murong() {
            return chinese(
                    "慕容晴", "1990-11-20", "320000199011200020", "苏州晴天茶社", "92320000MA0000110N", "6205500000000000111");
        }

        private static Cast american(String... said) {
            var business = new Cast.Business(said[3], said[3], said[4], "18 Harbor Street", "Boston", "02110");
            var account = new Cast.Account(said[3], "110000000", said[5]);
            return new Cast(
                    "en",
                    "US",
                    said[0],
                    said[1],
                    "DRIVING_LICENCE",
                    said[2],
                    "+1 617 555 0142",
                    business,
                    account,
                    NONE);
        }

        private static Cast chinese(String... said) {
            var business = new Cast.Business(said[3], said[3], said[4], "货场路9号", "西安", "710000");
            var account = new Cast.Account(said[3], "", said[5]);
            return new Cast(
                    "zh-CN", "CN", said[0], said[1], "RESIDENT_ID", said[2], "13800138000", business, account, NONE);
        }
    }
}
