package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.incontainer.beans.BothWays;
import countinghouse.workflow.control.ProcessFacade;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** JPA and the process engine share one transaction: together or not at all. */
class RollbackIT extends InContainer {
    private static final String EXECUTIONS = "SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE TENANT_ID_ = ?";
    private static final String HISTORY = "SELECT COUNT(*) FROM ACT_HI_PROCINST WHERE TENANT_ID_ = ?";
    private static final String EVENTS =
            "SELECT COUNT(*) FROM outbox WHERE tenant_id = ? AND type = 'ApplicationSubmitted'";
    private static final String AUDIT =
            "SELECT COUNT(*) FROM audit_record WHERE tenant_id = ? AND action = 'application.submit'";
    private static final String STATE = "SELECT state FROM application WHERE tenant_id = ?";

    @Inject
    Applicants applicants;

    @Inject
    BothWays both;

    @Inject
    ProcessFacade processes;

    @Test
    void an_exception_after_a_write_and_a_step_leaves_neither() throws Exception {
        Rows rows = new Rows();
        Applicant applicant = applicants.ready(rows);
        long trail = rows.count("SELECT COUNT(*) FROM audit_record WHERE tenant_id = ?", applicant.tenant());
        Exception failure = assertThrows(
                Exception.class, () -> both.submitAndStart(applicant.caller(), applicant.application(), true));
        assertTrue(causes(failure).contains("after both, the process stood"), causes(failure));
        assertEquals("DRAFT", rows.all(STATE, applicant.tenant()).getFirst());
        assertEquals(0, rows.count(EVENTS, applicant.tenant()));
        assertEquals(0, rows.count(EXECUTIONS, applicant.tenant()));
        assertEquals(0, rows.count(HISTORY, applicant.tenant()));
        assertEquals(trail, rows.count("SELECT COUNT(*) FROM audit_record WHERE tenant_id = ?", applicant.tenant()));
        assertTrue(processes.trace(applicant.caller(), applicant.application()).isEmpty());
    }

    @Test
    void without_it_both_are_there() throws Exception {
        Rows rows = new Rows();
        Applicant applicant = applicants.ready(rows);
        Optional<ProcessFacade.Trace> seen = both.submitAndStart(applicant.caller(), applicant.application(), false);
        assertFalse(seen.orElseThrow().open().isEmpty());
        assertEquals(1, rows.count(EVENTS, applicant.tenant()));
        assertEquals(1, rows.count(HISTORY, applicant.tenant()));
        assertTrue(rows.count(AUDIT, applicant.tenant()) > 0);
        Eventually.until(
                "the process goes on to a person",
                () -> rows.all(STATE, applicant.tenant()).getFirst().equals("IN_REVIEW"));
        assertEquals(1, rows.count(HISTORY, applicant.tenant()), "the event does not start a second process");
    }

    private static String causes(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }
}
