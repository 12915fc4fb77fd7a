package countinghouse.platform.control;

import countinghouse.platform.Caller;
import countinghouse.platform.guard.TransactionTenant;
import countinghouse.platform.sql.WorkTable;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one transaction queues: written when it ends, or is asked about its work; several pieces are one statement then. */
final class QueuedWork implements Synchronization {
    private static final String KEY = "countinghouse.queued-work";

    private final WorkTable table;
    private final Caller caller;
    private final List<WorkTable.Piece> pieces = new ArrayList<>();

    private QueuedWork(WorkTable table, Caller caller) {
        this.table = table;
        this.caller = caller;
    }

    /** @param caller of the tenant that the transaction is bound to */
    static QueuedWork of(TransactionSynchronizationRegistry transaction, WorkTable table, Caller caller) {
        TransactionTenant.bind(caller);
        if (transaction.getResource(KEY) instanceof QueuedWork known) {
            return known;
        }
        var queued = new QueuedWork(table, caller);
        transaction.putResource(KEY, queued);
        transaction.registerInterposedSynchronization(queued);
        return queued;
    }

    void add(String kind, String subject, Instant due) {
        pieces.add(new WorkTable.Piece(kind, subject, due));
    }

    void write() {
        if (!pieces.isEmpty()) {
            table.add(caller, List.copyOf(pieces));
            pieces.clear();
        }
    }

    @Override
    public void beforeCompletion() {
        write();
    }

    @Override
    public void afterCompletion(int status) {}
}
