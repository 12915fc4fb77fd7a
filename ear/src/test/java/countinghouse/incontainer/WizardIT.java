package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.backoffice.Backoffice;
import countinghouse.backoffice.DecisionTimes;
import countinghouse.devices.TerminalFeatures.Network;
import countinghouse.devices.TerminalFeatures.Payment;
import countinghouse.devices.TerminalFeatures.Place;
import countinghouse.onboarding.Recommendations;
import countinghouse.onboarding.Recommendations.Kept;
import countinghouse.onboarding.Recommendations.Recommended;
import countinghouse.onboarding.Resuming;
import countinghouse.onboarding.TerminalNeeds;
import countinghouse.platform.Caller;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the wizard offers beside its steps. */
class WizardIT extends InContainer {
    @Inject
    Resuming resuming;

    @Inject
    DecisionTimes times;

    @Inject
    Recommendations recommendations;

    @Inject
    Backoffice backoffice;

    @Inject
    Reviews reviews;

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

    @Test
    void answers_about_terminals_are_kept_with_what_was_recommended_and_staff_see_both() throws Exception {
        Applicant applicant = applicants.ready(rows);
        Caller caller = applicant.caller();
        Recommended usual = recommendations.recommend(caller);
        assertFalse(usual.answered());
        assertFalse(usual.needs().places().isEmpty(), "what such a business usually needs");

        TerminalNeeds stall = new TerminalNeeds(
                List.of(Place.MOBILE), 2, List.of(Payment.CHIP, Payment.TAP), List.of(), List.of(Network.MOBILE));
        Recommended answered = recommendations.answer(caller, stall);
        assertTrue(answered.advice().complete());
        assertEquals("POCKET", answered.advice().picks().getFirst().modelCode());
        assertEquals(answered, recommendations.recommend(caller), "on another device, too");
        assertEquals(
                1,
                rows.count(
                        "SELECT COUNT(*) FROM audit_record WHERE tenant_id = ? AND action = 'application.terminal-needs'",
                        applicant.tenant()));

        reviews.inReview(applicant);
        Kept kept = recommendations
                .kept(backoffice.openCase(Reviews.UNDERWRITER, applicant.application()))
                .orElseThrow();
        assertEquals(2, kept.quantity());
        assertEquals("POCKET", kept.models().getFirst());
        assertEquals("COUNTER", Objects.requireNonNull(kept.chosen()).modelCode(), "any other may be chosen");
        assertFalse(kept.followed());
        assertEquals("application.state", refused(() -> recommendations.answer(caller, stall)));
        assertEquals(
                Optional.empty(),
                recommendations.kept(backoffice.openCase(
                        Reviews.UNDERWRITER,
                        reviews.inReview(applicants.ready(rows)).application())));
    }

    @Test
    void answers_that_cannot_be_are_refused_and_nothing_is_kept() throws Exception {
        Caller caller = applicants.ready(rows).caller();
        TerminalNeeds usual = recommendations.recommend(caller).needs();
        for (TerminalNeeds wrong : List.of(
                new TerminalNeeds(usual.places(), 0, usual.payments(), usual.extras(), usual.networks()),
                new TerminalNeeds(usual.places(), 21, usual.payments(), usual.extras(), usual.networks()),
                new TerminalNeeds(
                        List.of(Place.TABLE, Place.TABLE), 1, usual.payments(), usual.extras(), usual.networks()))) {
            assertEquals("terminal.needs", refused(() -> recommendations.answer(caller, wrong)));
        }
        assertFalse(recommendations.recommend(caller).answered());
    }

    private String token(Caller caller, String step) {
        return resuming.link(caller, step).address().split("token=")[1];
    }
}
