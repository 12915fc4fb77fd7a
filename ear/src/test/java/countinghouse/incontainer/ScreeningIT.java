package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.audit.Audit;
import countinghouse.backoffice.Backoffice;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.underwriting.CaseView.CheckView;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.Decisions;
import countinghouse.underwriting.Decisions.Decide;
import countinghouse.underwriting.DeclineReason;
import countinghouse.underwriting.ScreeningHits;
import countinghouse.underwriting.ScreeningHits.ClearHit;
import countinghouse.underwriting.ScreeningHits.ClearReason;
import countinghouse.underwriting.ScreeningHits.HitState;
import countinghouse.underwriting.ScreeningHits.HitView;
import countinghouse.underwriting.Underwriting;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hits of published lists: found, cleared and remembered, confirmed, and found later because a list has changed. */
class ScreeningIT extends InContainer {
    private static final String WHY = "Another business: it was founded last year";

    @Inject
    Onboarding onboarding;

    @Inject
    Underwriting underwriting;

    @Inject
    Decisions decisions;

    @Inject
    ScreeningHits screening;

    @Inject
    Backoffice backoffice;

    @Inject
    Audit audit;

    @Inject
    Applicants applicants;

    @Inject
    Reviews reviews;

    private Rows rows;
    private Lists lists;
    private String name;

    @BeforeEach
    void look() {
        rows = new Rows();
        lists = new Lists(rows);
        name = Lists.name();
    }

    private Applicant inReview() throws Exception {
        return reviews.inReview(applicants.ready(rows, name));
    }

    private CheckView check(Caller bound, Applicant applicant) {
        return underwriting.caseOf(bound, applicant.application()).checks().stream()
                .filter(check -> check.kind() == CheckKind.SANCTIONS)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private HitView hit(Caller bound, Applicant applicant) {
        List<HitView> hits = screening.ofCase(bound, applicant.application());
        assertEquals(1, hits.size(), hits.toString());
        return hits.getFirst();
    }

    private void screenedAgain(Applicant applicant) {
        Eventually.until(
                "everybody was screened again",
                () -> rows.count("SELECT COUNT(*) FROM work_item WHERE kind IN ('screen-everybody', 'screen-again')")
                        == 0);
        Eventually.until(
                "everything was told",
                () -> rows.count(
                                "SELECT COUNT(*) FROM outbox WHERE state = 'WAITING' AND tenant_id IN (?, 'mer_platform')",
                                applicant.tenant())
                        == 0);
    }

    @Test
    void who_is_on_no_list_passes() throws Exception {
        Applicant applicant = inReview();
        Caller bound = reviews.claimed(applicant);
        assertEquals(CheckState.PASSED, check(bound, applicant).state());
        assertEquals(List.of(), screening.ofCase(bound, applicant.application()));
        assertTrue(check(bound, applicant).evidence().get("lists").contains("DEMO"));
    }

    @Test
    void hit_holds_the_approval_until_it_is_cleared_and_is_remembered() throws Exception {
        lists.take(lists.entity("1", name, "first"));
        Applicant applicant = inReview();
        Caller bound = reviews.claimed(applicant);
        String id = applicant.application();
        HitView hit = hit(bound, applicant);
        assertEquals(HitState.OPEN, hit.state());
        assertEquals(name, hit.asked().name());
        assertEquals(CheckState.REVIEW, check(bound, applicant).state());
        assertEquals("case.open-hits", refused(() -> decisions.decide(bound, id, Decide.approve(""))));
        assertEquals(
                "case.open-hits",
                refused(() -> decisions.settleCheck(bound, id, CheckKind.SANCTIONS, true, "looks fine")));
        assertEquals(
                "hit.why", refused(() -> screening.clear(bound, id, new ClearHit(hit.id(), ClearReason.NAME, "no"))));
        screening.clear(bound, id, new ClearHit(hit.id(), ClearReason.NAME, WHY));
        assertEquals(CheckState.PASSED, check(bound, applicant).state());
        lists.take(lists.entity("1", name, "the same, described in other words"));
        screenedAgain(applicant);
        assertEquals(HitState.CLEARED, hit(bound, applicant).state());
        assertEquals(WHY, hit(bound, applicant).note());
        assertEquals(CheckState.PASSED, check(bound, applicant).state());
        decisions.decide(bound, id, Decide.approve(""));
        reviews.await(applicant, ApplicationState.APPROVED);
    }

    @Test
    void confirmed_hit_is_declined_and_the_applicant_never_told_of_lists() throws Exception {
        lists.take(lists.entity("1", name, ""));
        Applicant applicant = inReview();
        Caller bound = reviews.claimed(applicant);
        String id = applicant.application();
        screening.confirm(bound, id, hit(bound, applicant).id(), "Same name and same address");
        assertEquals(CheckState.FAILED, check(bound, applicant).state());
        assertEquals("case.open-hits", refused(() -> decisions.decide(bound, id, Decide.approve(""))));
        assertEquals(
                "forbidden",
                refused(() -> screening.clear(
                        bound, id, new ClearHit(hit(bound, applicant).id(), ClearReason.OTHER, WHY))));
        decisions.decide(bound, id, Decide.decline(List.of(DeclineReason.RISK_TOO_HIGH), ""));
        reviews.await(applicant, ApplicationState.DECLINED);
        assertFalse(onboarding.timeline(applicant.caller()).toString().contains("SANCTIONS"));
        assertFalse(audit.of(applicant.asOwner(), id).toString().contains("screening"));
        assertTrue(rows.count(
                        "SELECT COUNT(*) FROM audit_record WHERE tenant_id = ? AND action = 'screening.hit-confirmed'",
                        applicant.tenant())
                > 0);
    }

    @Test
    void new_version_of_a_list_finds_an_approved_merchant() throws Exception {
        lists.take(lists.entity("1", Lists.name(), ""));
        Applicant applicant = inReview();
        Caller bound = reviews.claimed(applicant);
        String id = applicant.application();
        decisions.decide(bound, id, Decide.approve(""));
        reviews.await(applicant, ApplicationState.APPROVED);
        assertFalse(alerted(applicant));
        lists.take(lists.entity("1", Lists.name(), ""), lists.entity("2", name, "added"));
        Eventually.until("an alert", () -> alerted(applicant));
        assertEquals(CheckState.REVIEW, check(bound, applicant).state());
        assertEquals(
                ApplicationState.APPROVED,
                onboarding.application(applicant.caller()).state());
        screening.clear(bound, id, new ClearHit(hit(bound, applicant).id(), ClearReason.OTHER, WHY));
        Eventually.until("no alert any more", () -> !alerted(applicant));
        assertEquals(CheckState.PASSED, check(bound, applicant).state());
    }

    private boolean alerted(Applicant applicant) {
        return backoffice.alerts(Reviews.UNDERWRITER).stream()
                .anyMatch(row -> row.caseId().equals(applicant.application()) && row.openHits() == 1);
    }
}
