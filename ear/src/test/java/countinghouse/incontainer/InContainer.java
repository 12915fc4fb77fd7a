package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.incontainer.deployment.Archives;
import countinghouse.kernel.Refusal;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** A test that runs inside the product's own EAR. After each one the checkers ask whether the whole still holds. */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {
    @Resource(lookup = "java:app/jdbc/countinghouse")
    DataSource database;

    @Inject
    UserTransaction transaction;

    @Deployment
    static EnterpriseArchive product() {
        return Archives.withTests();
    }

    /** What {@code ./ops check} asks of a whole installation, asked of what the tests have left so far. */
    @AfterEach
    void everything_still_holds() {
        Rows rows = new Rows();
        assertEquals(
                List.of(),
                rows.all(
                        "SELECT e.id FROM journal_entry e JOIN posting p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id"
                                + " GROUP BY e.tenant_id, e.id, p.currency HAVING SUM(p.amount_minor) <> 0"),
                "entries that do not add to zero");
        assertEquals(
                List.of(),
                rows.all("SELECT e.id FROM journal_entry e WHERE (SELECT COUNT(*) FROM posting p"
                        + " WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.id) < 2"),
                "entries without two postings");
        assertEquals(List.of(), rows.all("SELECT last_error FROM outbox WHERE state = 'PARKED'"), "parked events");
        assertEquals(
                List.of(),
                rows.all("SELECT product_id FROM stock_level WHERE on_hand - reserved < 0 OR reserved < 0"),
                "stock below zero");
        assertEquals(
                List.of(),
                rows.all(
                        "SELECT s.row_id FROM audit_seal s LEFT JOIN audit_seal p ON p.tenant_id = s.tenant_id"
                                + " AND p.number = s.number - 1 WHERE s.number > 1 AND (p.hash IS NULL OR p.hash <> s.previous_hash)"),
                "audit seals out of chain");
    }

    /** The code of the refusal that the call is answered with. */
    static String refused(Executable call) {
        return assertThrows(Refusal.class, call).code();
    }

    interface Step<T> {
        T run() throws Exception;
    }

    <T> T inTransaction(Step<T> step) throws Exception {
        transaction.begin();
        try {
            T result = step.run();
            transaction.commit();
            return result;
        } catch (Exception | Error e) {
            if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
            throw e;
        }
    }
}
