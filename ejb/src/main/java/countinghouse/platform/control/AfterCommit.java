package countinghouse.platform.control;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Runs something once after the transaction has committed; only ever a hint to a poller, since a crash loses it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AfterCommit {
    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** @param name registering the same name again in one transaction changes nothing */
    public void run(String name, Runnable hint) {
        String key = "countinghouse.after-commit." + name;
        if (transaction.getResource(key) != null) {
            return;
        }
        transaction.putResource(key, hint);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    hint.run();
                }
            }
        });
    }
}
