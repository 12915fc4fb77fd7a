package countinghouse.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** For what is done on a thread that has no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OwnTransaction {
    /** All of it, or, when it throws, none of it. */
    public void run(Runnable job) {
        job.run();
    }
}
