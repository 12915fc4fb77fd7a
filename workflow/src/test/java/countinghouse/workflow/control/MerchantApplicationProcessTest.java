package countinghouse.workflow.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.devices.Devices.Cause;
import countinghouse.devices.OrderAllocated;
import countinghouse.devices.OrderDelivered;
import countinghouse.devices.OrderPacked;
import countinghouse.devices.OrderPlaced;
import countinghouse.devices.OrderShipped;
import countinghouse.devices.ParcelReturned;
import countinghouse.devices.ReturnInspected;
import countinghouse.devices.TerminalActivated;
import countinghouse.devices.TerminalReady;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.underwriting.CaseClaimed;
import countinghouse.underwriting.CaseDecided;
import countinghouse.underwriting.CheckCompleted;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.Underwriting.Outcome;
import countinghouse.workflow.Processes;
import countinghouse.workflow.Processes.State;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.task.api.Task;
import org.flowable.variable.api.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MerchantApplicationProcessTest {
    private final Walk walk = new Walk();

    @AfterEach
    void close() {
        walk.close();
    }

    @Test
    void approved_merchant_goes_live_with_the_first_active_terminal() {
        walk.inReview()
                .decided(Outcome.APPROVE)
                .allocated()
                .packed()
                .shipped()
                .delivered()
                .activated()
                .ready();

        assertTrue(walk.ended());
        assertEquals(
                List.of(
                        "Progress.verifying@mer_1",
                        "Underwriting.requestCheck@mer_1 app_1 IDENTITY",
                        "Underwriting.requestCheck@mer_1 app_1 BANK_ACCOUNT",
                        "Progress.settleRequirements@mer_1",
                        "Underwriting.rate@mer_1 app_1",
                        "Underwriting.advise@mer_1 app_1",
                        "Progress.inReview@mer_1",
                        "Underwriting.queue@mer_1 app_1",
                        "Progress.approve@mer_1",
                        "Progress.orderTerminals@mer_1",
                        "Tenancy.goLive@mer_1"),
                walk.faces.calls);
        assertEquals(
                "Start_Submitted Call_RequestCheck Call_AssessRisk Task_ReviewCase Call_Approve"
                        + " Task_AllocateTerminals Task_PackTerminals Task_ShipTerminals Message_TerminalDelivered"
                        + " Task_ActivateTerminals Task_CompleteChecklist End_Live",
                walk.steps(State.DONE));
        assertEquals("", walk.steps(State.AHEAD));
    }

    @Test
    void application_stands_at_one_place_after_another() {
        assertEquals(List.of(), walk.place());
        assertEquals("Call_RequestCheck", walk.submitted().here());
        assertEquals(
                "Task_ReviewCase",
                walk.checked(CheckState.PASSED, CheckState.PASSED).here());
        assertEquals("Task_AllocateTerminals", walk.decided(Outcome.APPROVE).here());
        assertEquals("Task_PackTerminals", walk.allocated().here());
        assertEquals("Task_ShipTerminals", walk.packed().here());
        assertEquals("Message_TerminalDelivered", walk.shipped().here());
        assertEquals("Task_ActivateTerminals", walk.delivered().here());
        assertEquals("Task_CompleteChecklist", walk.activated().here());
        assertEquals("End_Live", walk.steps(State.AHEAD));
        assertEquals("", walk.ready().here());
    }

    @Test
    void review_waits_for_both_checks() {
        walk.submitted().happens(new CheckCompleted(Walk.APPLICATION, CheckKind.BANK_ACCOUNT, CheckState.REVIEW));

        assertEquals("Call_RequestCheck", walk.here());
        assertFalse(walk.faces.calls.contains("Underwriting.queue@mer_1 app_1"));
    }

    @Test
    void failed_checks_are_rated_and_still_seen_by_a_person() {
        walk.submitted().checked(CheckState.FAILED, CheckState.REVIEW);

        assertEquals("Task_ReviewCase", walk.here());
        Rating rating = walk.faces.rating;
        assertEquals(80, rating.score());
        assertEquals(Rating.Level.HIGH, rating.level());
        assertEquals("1/1", rating.tableVersion());
        assertEquals(List.of(new Rating.Rule("IDN-01", 60), new Rating.Rule("BNK-02", 20)), rating.rules());
    }

    @Test
    void declined_application_ends_without_an_order() {
        walk.inReview().decided(Outcome.DECLINE);

        assertTrue(walk.ended());
        assertTrue(walk.faces.calls.contains("Progress.decline@mer_1"));
        assertFalse(walk.faces.calls.contains("Progress.orderTerminals@mer_1"));
        assertEquals(
                "Start_Submitted Call_RequestCheck Call_AssessRisk Task_ReviewCase Call_Decline" + " End_Declined",
                walk.steps(State.DONE));
        assertEquals("", walk.steps(State.AHEAD));
    }

    @Test
    void case_belongs_to_who_claimed_it_and_to_the_group_when_given_back() {
        walk.inReview().happens(new CaseClaimed(Walk.APPLICATION, "usr_1", "Ann"));
        assertEquals("usr_1", task().getAssignee());

        walk.happens(new CaseClaimed(Walk.APPLICATION, "", ""));

        assertEquals(null, task().getAssignee());
        assertEquals("Task_ReviewCase", walk.here());
    }

    @Test
    void returned_delivery_waits_for_another_order_and_that_one_leads_to_a_live_merchant() {
        walk.inReview().decided(Outcome.APPROVE).allocated().packed().shipped().deliveryFailed();
        walk.happens(new ParcelReturned(Walk.ORDER, Walk.APPLICATION));
        walk.happens(new ReturnInspected(Walk.ORDER, Walk.APPLICATION));
        assertEquals("Message_OrderedAgain", walk.here());
        assertFalse(walk.ended());

        walk.happens(new OrderPlaced("ord_2", Walk.APPLICATION, Cause.AGAIN));
        assertEquals("Task_AllocateTerminals", walk.here());
        walk.happens(new OrderAllocated("ord_2", Walk.APPLICATION));
        walk.happens(new OrderPacked("ord_2", Walk.APPLICATION));
        walk.happens(new OrderShipped("ord_2", Walk.APPLICATION, "swift", "T2"));
        walk.happens(new OrderDelivered("ord_2", Walk.APPLICATION));
        walk.happens(new TerminalActivated("ter_2", "ord_2", Walk.APPLICATION));
        walk.happens(new TerminalReady("ter_2", "ord_2", Walk.APPLICATION, false));

        assertTrue(walk.ended());
        assertTrue(walk.faces.calls.contains("Tenancy.goLive@mer_1"));
    }

    @Test
    void event_before_its_place_is_refused_so_that_it_comes_again() {
        assertThrows(IllegalStateException.class, () -> walk.checked(CheckState.PASSED, CheckState.PASSED));
        walk.submitted();
        assertThrows(IllegalStateException.class, () -> walk.decided(Outcome.APPROVE));
        assertThrows(IllegalStateException.class, walk::delivered);

        walk.checked(CheckState.PASSED, CheckState.PASSED);

        assertEquals("Task_ReviewCase", walk.here());
    }

    @Test
    void event_for_a_place_already_passed_changes_nothing() {
        walk.submitted()
                .inReview()
                .happens(new CheckCompleted(Walk.APPLICATION, CheckKind.IDENTITY, CheckState.PASSED));
        assertEquals("Task_ReviewCase", walk.here());

        walk.decided(Outcome.APPROVE)
                .allocated()
                .packed()
                .shipped()
                .delivered()
                .activated()
                .activated()
                .ready();

        assertTrue(walk.ended());
        assertEquals(
                1,
                walk.faces.calls.stream().filter("Tenancy.goLive@mer_1"::equals).count());
    }

    @Test
    void diagram_shows_where_the_case_stands() {
        walk.inReview();
        List<Processes.Diagram> diagrams = walk.diagrams(Locale.SIMPLIFIED_CHINESE);
        assertEquals(
                List.of("商户进件流程"),
                diagrams.stream().map(Processes.Diagram::name).toList());
        String svg = diagrams.getFirst().svg();
        assertTrue(svg.contains("<g class=\"here\" data-element=\"Task_ReviewCase\">"), svg);
        assertTrue(svg.contains("<g class=\"passed\" data-element=\"Call_AssessRisk\">"), svg);
        assertTrue(svg.contains("<g class=\"ahead\" data-element=\"Call_GoLive\">"), svg);
        assertFalse(svg.contains("<style>"), "a page's policy refuses styles of its parts");
        walk.decided(Outcome.APPROVE);
        assertEquals(2, walk.diagrams(Locale.ENGLISH).size(), "and the delivery");
    }

    @Test
    void failing_step_leaves_the_process_where_it_was() {
        walk.inReview();
        walk.faces.failing = "Progress.orderTerminals";
        assertThrows(IllegalStateException.class, () -> walk.decided(Outcome.APPROVE));
        assertEquals("Task_ReviewCase", walk.here());

        walk.faces.failing = null;
        walk.happens(new CaseDecided(Walk.APPLICATION, Outcome.APPROVE));

        assertEquals("Task_AllocateTerminals", walk.here());
    }

    @Test
    void answers_told_together_bring_the_case_to_review_once() {
        walk.submitted();
        walk.facade.triggerAll(
                walk.caller,
                Walk.APPLICATION,
                "Call_RequestCheck",
                "check",
                List.of("IDENTITY", "IDENTITY", "BANK_ACCOUNT"));

        assertEquals("Task_ReviewCase", walk.here());
        assertEquals(
                1,
                walk.faces.calls.stream()
                        .filter("Underwriting.queue@mer_1 app_1"::equals)
                        .count());
    }

    @Test
    void other_tenant_finds_no_process_under_the_same_id() {
        walk.inReview();
        Caller other = Caller.system(new TenantId("mer_2"), "outbox");

        assertTrue(walk.facade.trace(other, Walk.APPLICATION).isEmpty());
        assertThrows(
                IllegalStateException.class,
                () -> walk.facade.complete(other, Walk.APPLICATION, "Task_ReviewCase", Map.of("outcome", "APPROVE")));
        assertThrows(
                IllegalStateException.class,
                () -> walk.facade.triggerAll(
                        other, Walk.APPLICATION, "Call_RequestCheck", "check", List.of("IDENTITY")));
        walk.facade.withdraw(other, Walk.APPLICATION);
        assertEquals("Task_ReviewCase", walk.here());
    }

    @Test
    void process_keeps_ids_and_the_decision_only() {
        walk.inReview().decided(Outcome.APPROVE);

        var variables = walk.engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .list();

        assertEquals(
                Set.of("outcome", "order", "checks", "check", "owners", "ownersAwaited"),
                variables.stream()
                        .map(HistoricVariableInstance::getVariableName)
                        .filter(name -> !name.startsWith("nrOf") && !name.equals("loopCounter"))
                        .collect(Collectors.toSet()));
    }

    private Task task() {
        return walk.engine.getTaskService().createTaskQuery().singleResult();
    }
}
