package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.backoffice.Backoffice;
import countinghouse.devices.Devices;
import countinghouse.isolation.world.Tried;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.TimelineEntry;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.Conditions;
import countinghouse.underwriting.Decisions;
import countinghouse.underwriting.Decisions.Decide;
import countinghouse.underwriting.DeclineReason;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.RequestedItem;
import countinghouse.underwriting.RequirementReason;
import countinghouse.underwriting.TermsChange;
import countinghouse.underwriting.Underwriting;
import countinghouse.workflow.Processes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application through its process, led by the faces that the pages use; the sandbox answers outside. */
class ApplicationIT extends InContainer {
    private static final Caller COLLEAGUE =
            new Caller(null, "usr_test_colleague", "Carl Colleague", Set.of(Role.UNDERWRITER));
    private static final Caller SENIOR =
            new Caller(null, "usr_test_senior", "Sia Senior", Set.of(Role.SENIOR_UNDERWRITER));
    private static final Caller SECOND =
            new Caller(null, "usr_test_second", "Sol Second", Set.of(Role.SENIOR_UNDERWRITER));
    private static final String TERMS =
            "SELECT COUNT(*) FROM audit_record WHERE tenant_id = ? AND action = 'case.decided' AND details LIKE ?";
    private static final Caller LOGISTICS = Reviews.LOGISTICS;

    @Inject
    Onboarding onboarding;

    @Inject
    Underwriting underwriting;

    @Inject
    Decisions decisions;

    @Inject
    Backoffice backoffice;

    @Inject
    Devices devices;

    @Inject
    Tenancy tenancy;

    @Inject
    Processes processes;

    @Inject
    Applicants applicants;

    @Inject
    Reviews reviews;

    @Inject
    Tried tried;

    private Rows rows;

    @BeforeEach
    void look() {
        rows = new Rows();
    }

    private Applicant inReview() throws Exception {
        return reviews.inReview(applicants.ready(rows));
    }

    private static String serial() {
        return "IT-" + Ids.next("ser").substring(4).toUpperCase(Locale.ROOT);
    }

    @Test
    void it_walks_from_the_submit_to_the_live_merchant() throws Exception {
        Applicant applicant = inReview();
        String order = reviews.approved(applicant);
        assertEquals(
                MerchantState.APPROVED, tenancy.merchant(applicant.asOwner()).state());
        String serial = serial();
        devices.receive(LOGISTICS, "COUNTER", List.of(serial));
        Caller bound = backoffice.openOrder(LOGISTICS, order);
        devices.allocate(bound, order, serial);
        standsAt(applicant, "Task_PackTerminals");
        devices.ship(bound, order);
        Eventually.until(
                "the carrier has delivered",
                () -> devices.order(applicant.asOwner(), order).state() == Devices.OrderState.DELIVERED);
        standsAt(applicant, "Task_ActivateTerminals");
        String code = Mailbox.activationCode(applicant.email());
        assertEquals(
                "activation.refused",
                assertThrows(Refusal.class, () -> devices.activate(serial, "0000-0000"))
                        .code());
        Devices.Activation active = devices.activate(serial, code);
        standsAt(applicant, "Task_CompleteChecklist");
        tried.everything(applicant.tenant(), active.terminalId());
        assertEquals(
                "activation.refused",
                assertThrows(Refusal.class, () -> devices.activate(serial, code))
                        .code(),
                "a code works once");
        Eventually.until("live", () -> tenancy.merchant(applicant.asOwner()).state() == MerchantState.LIVE);
        List<String> way = onboarding.timeline(applicant.asOwner()).stream()
                .map(TimelineEntry::code)
                .toList();
        assertTrue(way.containsAll(List.of("SUBMITTED", "APPROVED", "LIVE")), way.toString());
    }

    private void standsAt(Applicant applicant, String element) {
        Eventually.until(
                "the process is at " + element,
                () -> processes.place(applicant.asOwner(), applicant.application()).stream()
                        .anyMatch(step -> step.id().equals(element) && step.state() == Processes.State.HERE));
        String drawn = processes
                .diagrams(applicant.asOwner(), applicant.application(), Locale.ENGLISH)
                .getLast()
                .svg();
        assertTrue(drawn.contains("<g class=\"here\" data-element=\"" + element + "\">"), drawn);
    }

    @Test
    void a_declined_one_ends_with_its_reason() throws Exception {
        Applicant applicant = inReview();
        Caller bound = reviews.claimed(applicant);
        Refusal missing = assertThrows(
                Refusal.class, () -> decisions.decide(bound, applicant.application(), Decide.decline(List.of(), "")));
        assertEquals("case.reason-missing", missing.code());
        DeclineReason reason = DeclineReason.values()[0];
        decisions.decide(bound, applicant.application(), Decide.decline(List.of(reason), "seen"));
        reviews.await(applicant, ApplicationState.DECLINED);
        assertEquals(List.of(reason), onboarding.application(applicant.caller()).declineReasons());
        assertEquals(
                MerchantState.APPLICANT, tenancy.merchant(applicant.asOwner()).state());
        assertTrue(devices.orders(applicant.asOwner()).isEmpty());
    }

    @Test
    void what_is_asked_for_is_given_again_and_comes_back_to_the_same_person() throws Exception {
        Applicant applicant = inReview();
        Caller bound = reviews.claimed(applicant);
        var item = new RequestedItem("IDENTITY_DOCUMENT", RequirementReason.DOCUMENT_UNREADABLE, "Cut");
        decisions.note(bound, applicant.application(), "Rang the shop");
        assertEquals(
                1, underwriting.caseOf(bound, applicant.application()).notes().size());
        decisions.decide(bound, applicant.application(), Decide.request(List.of(item), ""));
        reviews.await(applicant, ApplicationState.ACTION_REQUIRED);
        ApplicationView asked = onboarding.application(applicant.caller());
        assertEquals(
                List.of("IDENTITY_DOCUMENT"),
                asked.requirements().stream()
                        .filter(r -> r.owed())
                        .map(r -> r.code())
                        .toList());
        assertThrows(Refusal.class, () -> onboarding.resubmit(applicant.caller()));
        FactSection closed = asked.facts().business();
        Refusal refusal = assertThrows(Refusal.class, () -> onboarding.save(applicant.caller(), closed));
        assertEquals("requirement.closed", refusal.code());
        var document = new FactSection.IdentityDocument(
                asked.facts().identityDocument().id(),
                asked.facts().identityBack().id());
        onboarding.save(applicant.caller(), document);
        onboarding.resubmit(applicant.caller());

        reviews.await(applicant, ApplicationState.IN_REVIEW);
        decisions.decide(bound, applicant.application(), Decide.approve(""));
        reviews.await(applicant, ApplicationState.APPROVED);
    }

    @Test
    void an_appeal_is_decided_by_another_person_and_the_second_no_is_final() throws Exception {
        Applicant applicant = inReview();
        Decide no = Decide.decline(List.of(DeclineReason.RISK_TOO_HIGH), "");
        decisions.decide(reviews.claimed(applicant), applicant.application(), no);
        reviews.await(applicant, ApplicationState.DECLINED);
        onboarding.appeal(applicant.caller(), "The takings are seasonal");
        reviews.await(applicant, ApplicationState.IN_REVIEW);

        assertEquals(
                "case.decided-before",
                assertThrows(Refusal.class, () -> reviews.claimed(applicant)).code());
        Caller other = backoffice.openCase(COLLEAGUE, applicant.application());
        decisions.claim(other, applicant.application());
        decisions.decide(other, applicant.application(), no);

        reviews.await(applicant, ApplicationState.DECLINED);
        assertThrows(Refusal.class, () -> onboarding.appeal(applicant.caller(), "Please"));
    }

    @Test
    void a_withdrawn_one_leaves_no_open_place() throws Exception {
        Applicant applicant = inReview();
        onboarding.withdraw(applicant.caller());
        reviews.await(applicant, ApplicationState.WITHDRAWN);
        Eventually.until(
                "the process has ended",
                () -> rows.count("SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE TENANT_ID_ = ?", applicant.tenant())
                        == 0);
        assertEquals(
                "application.state",
                assertThrows(Refusal.class, () -> onboarding.withdraw(applicant.caller()))
                        .code());
    }

    @Test
    void stricter_terms_are_the_underwriters_with_a_reason() throws Exception {
        Applicant applicant = inReview();
        Caller bound = reviews.claimed(applicant);
        String id = applicant.application();
        Conditions suggested = underwriting.caseOf(bound, id).advice().conditions();
        Conditions loose = terms(suggested, 0, 0, 0);
        assertEquals("conditions.looser", refused(bound, id, Decide.approveOn(loose, "They ask for it")));
        Conditions strict = terms(suggested, 10, 180, suggested.monthlyCap());
        assertEquals("conditions.reason", refused(bound, id, Decide.approveOn(strict, "")));
        decisions.decide(bound, id, Decide.approveOn(strict, "A young shop"));
        CaseView.DecisionView decision = underwriting.caseOf(bound, id).decision();
        assertEquals(CaseView.DecisionState.CONFIRMED, decision.state());
        assertEquals(strict, decision.conditions());
        assertEquals(new TermsChange(suggested, "A young shop"), decision.changed());
        assertEquals(1, rows.count(TERMS, applicant.tenant(), "%0 > 10%"), "in the trail");
        assertEquals(0, rows.count(TERMS, applicant.tenant(), "%young%"), "codes and numbers only");
    }

    @Test
    void looser_terms_are_a_seniors_and_confirmed_by_another() throws Exception {
        Applicant applicant = inReview();
        String id = applicant.application();
        Caller senior = backoffice.openCase(SENIOR, id);
        decisions.claim(senior, id);
        Conditions suggested = underwriting.caseOf(senior, id).advice().conditions();
        Conditions loose = terms(suggested, suggested.reservePercent(), suggested.reserveDays(), 0);
        decisions.decide(senior, id, Decide.approveOn(loose, "Ten years with the group"));
        CaseView proposed = underwriting.caseOf(senior, id);
        assertEquals(CaseView.CaseState.PROPOSED, proposed.state());
        assertEquals(suggested, proposed.decision().changed().suggested());
        decisions.confirm(backoffice.openCase(SECOND, id), id);
        reviews.await(applicant, ApplicationState.APPROVED);
        assertEquals(loose, underwriting.caseOf(senior, id).decision().conditions());
    }

    private static Conditions terms(Conditions like, int reserve, int days, long cap) {
        return new Conditions(reserve, days, cap, like.payoutDelayDays(), like.channels(), like.pricePlan());
    }

    private String refused(Caller bound, String id, Decide command) {
        return assertThrows(Refusal.class, () -> decisions.decide(bound, id, command))
                .code();
    }

    @Test
    void a_case_belongs_to_who_claimed_it() throws Exception {
        Applicant applicant = inReview();
        reviews.claimed(applicant);
        Caller other = backoffice.openCase(COLLEAGUE, applicant.application());
        assertEquals(
                "case.claimed-by",
                assertThrows(Refusal.class, () -> decisions.claim(other, applicant.application()))
                        .code());
        var approve = Decide.approve("");
        assertEquals(
                "case.not-claimed",
                assertThrows(Refusal.class, () -> decisions.decide(other, applicant.application(), approve))
                        .code());
        assertEquals(
                "forbidden",
                assertThrows(Refusal.class, () -> backoffice.openCase(LOGISTICS, applicant.application()))
                        .code());
    }
}
