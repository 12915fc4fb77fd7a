package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A company with two owners, each by a link in a browser of their own, to the approval; through the outside doors only. */
class CompanyJourney {
    @TempDir
    Path files;

    @Test
    @Tag("full")
    void an_american_company_is_approved() throws Exception {
        walk(CompanyCast.american());
    }

    @Test
    void a_chinese_company_is_approved() throws Exception {
        walk(CompanyCast.chinese());
    }

    private void walk(CompanyCast company) throws Exception {
        Walks.flawless(new Screen("company", company.cast().language()), screen -> walk(company, screen));
    }

    private void walk(CompanyCast company, Screen screen) throws IOException {
        String once = Walks.once();
        var login = Walks.somebody("company", once);
        var applicant = new ApplicantPart(screen, company.cast(), login, files);
        var part = new CompanyPart(screen, company, applicant.licence(), once);
        applicant.register();
        applicant.signIn("/apply/");
        applicant.start();
        part.business();
        part.papers();
        part.owners();
        applicant.account();
        applicant.terminalAndReview();
        String number = applicant.number();
        screen.refreshUntil("/apply/track.xhtml", By.cssSelector("#owners li[data-owner-state='INVITED']"));
        screen.look("company-waits");
        part.answers(company.owners().get(0), true);
        part.answers(company.owners().get(1), false);
        applicant.sees("IN_REVIEW");
        assertEquals(
                2,
                screen.driver()
                        .findElements(By.cssSelector("#owners li[data-owner-state='CHECKED']"))
                        .size());
        screen.look("company-heard");
        new StaffPart(screen, company.cast().language()).approve(number);
        applicant.sees("APPROVED");
    }
}
