package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.backoffice.DecisionTimes;
import countinghouse.onboarding.Resuming;
import countinghouse.platform.Caller;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the wizard offers beside its steps. */
class WizardIT extends InContainer {
    @Inject
    Resuming resuming;

    @Inject
    DecisionTimes times;

    @Inject
    Applicants applicants;

    private Rows rows;

    @BeforeEach
    void look() {
        rows = new Rows();
    }

    @Test
    void a_link_to_another_device_is_its_persons_and_works_once() throws Exception {
        Applicant applicant = applicants.ready(rows);
        Caller other = applicants.ready(rows).caller();
        resuming.link(applicant.caller(), "papers");
        String replaced = token(applicant.caller(), "person");
        String token = token(applicant.caller(), "account");
        assertEquals("resume.link", refused(() -> resuming.follow(applicant.caller(), replaced)));
        assertEquals("resume.link", refused(() -> resuming.follow(other, token)));
        assertEquals("account", resuming.follow(applicant.caller(), token));
        assertEquals("resume.link", refused(() -> resuming.follow(applicant.caller(), token)));
        assertEquals(3, Mailbox.tokens(applicant.email(), "resume", 3).size());
    }

    @Test
    void a_link_leads_to_a_step_and_nowhere_else() throws Exception {
        Caller applicant = applicants.ready(rows).caller();
        assertEquals("resume.step", refused(() -> resuming.link(applicant, "//elsewhere.example")));
    }

    @Test
    void applicants_are_told_how_long_it_takes_in_a_country_that_is_served() throws Exception {
        Caller applicant = applicants.ready(rows).caller();
        assertEquals(8 * 60, times.expected(applicant, "US").promisedMinutes());
        assertEquals("application.country", refused(() -> times.expected(applicant, "XX")));
    }

    private String token(Caller caller, String step) {
        return resuming.link(caller, step).address().split("token=")[1];
    }
}
