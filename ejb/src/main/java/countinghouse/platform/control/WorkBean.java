package countinghouse.platform.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Work;
import countinghouse.platform.sql.WorkTable;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;

/** Queues work and wakes the runner after commit, when it is due. */
@Stateless
@Local(Work.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WorkBean implements Work {
    @Inject
    private WorkTable table;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private WorkRunner runner;

    @Inject
    private Clock clock;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Override
    public void queue(Caller caller, String kind, String subject, Instant due) {
        queued(caller).add(kind, subject, due);
        if (!due.isAfter(clock.instant())) {
            afterCommit.run("work", runner::wake);
        }
    }

    @Override
    public void cancel(Caller caller, String kind, String subject) {
        queued(caller).write();
        table.remove(caller, kind, subject);
    }

    @Override
    public boolean again(Caller caller, String kind, String subject) {
        queued(caller).write();
        boolean found = table.again(caller, kind, subject);
        if (found) {
            afterCommit.run("work", runner::wake);
        }
        return found;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void hurry(String kind) {
        if (table.hurry(kind) > 0) {
            afterCommit.run("work", runner::wake);
        }
    }

    private QueuedWork queued(Caller caller) {
        return QueuedWork.of(transaction, table, caller);
    }
}
