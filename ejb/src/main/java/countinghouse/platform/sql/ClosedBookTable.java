package countinghouse.platform.sql;

import countinghouse.platform.Caller;
import countinghouse.platform.ClosedBooks;
import countinghouse.platform.guard.TransactionTenant;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** JPA has no shared lock for MySQL: its pessimistic read locks for update. */
@Stateless
@Local(ClosedBooks.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ClosedBookTable implements ClosedBooks {
    private static final String KEY = "countinghouse.closed-book.";
    private static final String READ = "SELECT closed_through FROM closed_book WHERE tenant_id = ? AND book = ?";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private OpenedBooks opened;

    /** Asked once in a transaction: the answer cannot change while the row is held. */
    @Override
    public Optional<LocalDate> hold(Caller caller, String book) {
        TransactionTenant.bind(caller);
        Object known = transaction.getResource(KEY + book);
        if (known instanceof Held held) {
            return Optional.ofNullable(held.through());
        }
        return read(caller, book, READ + " LOCK IN SHARE MODE");
    }

    @Override
    public Optional<LocalDate> holdAlone(Caller caller, String book) {
        return read(caller, book, READ + " FOR UPDATE");
    }

    private Optional<LocalDate> read(Caller caller, String book, String sql) {
        TransactionTenant.bind(caller);
        Held held = held(caller, book, sql);
        if (!held.found()) {
            opened.open(caller, book);
            held = held(caller, book, sql);
        }
        transaction.putResource(KEY + book, held);
        return Optional.ofNullable(held.through());
    }

    private record Held(boolean found, @Nullable LocalDate through) {}

    private Held held(Caller caller, String book, String sql) {
        try (Connection connection = database.getConnection();
                var query = Sql.prepare(connection, sql, caller.tenant().value(), book);
                var row = query.executeQuery()) {
            if (!row.next()) {
                return new Held(false, null);
            }
            Date through = row.getDate(1);
            return new Held(true, through == null ? null : through.toLocalDate());
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    @Override
    public void close(Caller caller, String book, LocalDate through) {
        TransactionTenant.bind(caller);
        int changed = Sql.update(
                database,
                "UPDATE closed_book SET closed_through = ? WHERE tenant_id = ? AND book = ?"
                        + " AND (closed_through IS NULL OR closed_through < ?)",
                through,
                caller.tenant().value(),
                book,
                through);
        if (changed != 1) {
            throw new IllegalStateException(book + " is closed through " + through + " already");
        }
        transaction.putResource(KEY + book, new Held(true, through));
    }
}
