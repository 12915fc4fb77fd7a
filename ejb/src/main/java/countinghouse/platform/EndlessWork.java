package countinghouse.platform;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Work that is tried until it is done: no person could do it instead. */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class EndlessWork implements WorkHandler {
    @Override
    public final int maxTries() {
        return Integer.MAX_VALUE;
    }

    @Override
    public final void giveUp(Caller caller, String subject) {
        throw new IllegalStateException(kind() + " is never given up");
    }
}
