package countinghouse.platform.sql;

import countinghouse.platform.Caller;
import countinghouse.platform.guard.TransactionTenant;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import javax.sql.DataSource;

/** Makes the row that postings hold, once in a tenant's life and before anything is posted. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OpenedBooks {
    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    public void open(Caller caller, String book) {
        TransactionTenant.bind(caller);
        Sql.update(
                database,
                "INSERT IGNORE INTO closed_book (tenant_id, book) VALUES (?, ?)",
                caller.tenant().value(),
                book);
    }
}
