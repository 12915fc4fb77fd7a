package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.backoffice.Backoffice;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.Decisions;
import countinghouse.underwriting.Decisions.Decide;
import countinghouse.underwriting.DeclineReason;
import countinghouse.underwriting.Underwriting;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands against an approval although every check has passed: the trade, and who else has given the same. */
class PolicyIT extends InContainer {
    @Inject
    Onboarding onboarding;

    @Inject
    Underwriting underwriting;

    @Inject
    Decisions decisions;

    @Inject
    Backoffice backoffice;

    @Inject
    Applicants applicants;

    @Inject
    Reviews reviews;

    private final Rows rows = new Rows();

    @Test
    void a_prohibited_trade_is_declined_unless_a_senior_says_why_not() throws Exception {
        Applicant applicant = applicants.ready(rows);
        applicants.restate(applicant.caller(), "7995", null);
        reviews.inReview(applicant);
        String id = applicant.application();
        Caller bound = reviews.claimed(applicant);

        assertEquals(
                Underwriting.Outcome.DECLINE,
                underwriting.caseOf(bound, id).advice().suggestion());
        assertEquals("case.prohibited-category", refused(() -> decisions.decide(bound, id, Decide.approve(""))));
        assertEquals(
                "check.by-policy",
                refused(() -> decisions.settleCheck(bound, id, CheckKind.CATEGORY, true, "looks fine")));
        var over =
                new Decide(Underwriting.Outcome.APPROVE, List.of(), "", null, List.of(), "licensed by the state", null);
        assertEquals("forbidden", refused(() -> decisions.decide(bound, id, over)));
        decisions.release(bound, id);
        Caller senior = backoffice.openCase(Reviews.SENIOR, id);
        decisions.claim(senior, id);
        decisions.decide(senior, id, over);

        assertEquals(
                CaseView.CaseState.PROPOSED, underwriting.caseOf(senior, id).state(), "a second person confirms");
    }

    @Test
    void whoever_shares_an_account_with_a_declined_one_is_shown_beside_it_to_underwriters_alone() throws Exception {
        Identity first = Identity.fresh();
        Identity second = Identity.fresh();
        Applicant before = reviews.inReview(applicants.ready(rows, "Okafor Coffee", first));
        DeclineReason reason = DeclineReason.ACCOUNT_NOT_CONFIRMED;
        decisions.decide(reviews.claimed(before), before.application(), Decide.decline(List.of(reason), ""));
        reviews.await(before, ApplicationState.DECLINED);
        Identity mixed = new Identity(second.licence(), first.account(), second.ein(), second.phone());
        Applicant after = reviews.inReview(applicants.ready(rows, "Harbor Coffee", mixed));
        String id = after.application();

        Backoffice.LookAlike alike = backoffice.lookAlikes(Reviews.UNDERWRITER, id).stream()
                .filter(other -> other.caseId().equals(before.application()))
                .findFirst()
                .orElseThrow();
        assertTrue(alike.shared().contains("ACCOUNT"), alike.shared().toString());
        assertFalse(alike.shared().contains("PERSON"), alike.shared().toString());
        assertEquals("DECLINE", alike.stage());
        assertEquals(List.of(reason.name()), alike.declineReasons());
        Caller bound = backoffice.openCase(Reviews.UNDERWRITER, id);
        CaseView view = underwriting.caseOf(bound, id);
        assertTrue(view.rating().rules().stream().anyMatch(rule -> rule.id().equals("LKA-01")));
        assertEquals("AUT-10", view.advice().authorityRule());
        var row = backoffice.queue(Reviews.UNDERWRITER, new Backoffice.QueueFilter("OPEN", after.number(), 0, 1));
        assertTrue(row.getFirst().declinedAlikes() > 0, "the queue shows it");

        assertEquals("forbidden", refused(() -> backoffice.lookAlikes(after.asOwner(), id)));
        String told = onboarding.timeline(after.caller()).toString();
        assertFalse(told.contains("LOOK_ALIKES"), told);
        Applicant nobody = reviews.inReview(applicants.ready(rows, "Quiet Corner"));
        assertTrue(
                backoffice.lookAlikes(Reviews.UNDERWRITER, nobody.application()).stream()
                        .noneMatch(other -> other.shared().contains("ACCOUNT")),
                "who shares nothing resembles nobody");
    }
}
