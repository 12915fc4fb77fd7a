package countinghouse.platform.guard;

import countinghouse.platform.Caller;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** The tenant of the running transaction: set once, kept by the transaction itself, gone with it. */
public final class TransactionTenant {
    private static final String KEY = "countinghouse.tenant";
    private static volatile @Nullable TransactionSynchronizationRegistry registry;

    private TransactionTenant() {}

    /**
     * @throws IllegalStateException when the caller has no tenant, no transaction runs, or it is bound to another tenant
     */
    public static void bind(Caller caller) {
        String tenant = caller.tenant().value();
        TransactionSynchronizationRegistry transaction = registry();
        Object bound = transaction.getResource(KEY);
        if (bound == null) {
            transaction.putResource(KEY, tenant);
        } else if (!bound.equals(tenant)) {
            throw new IllegalStateException("this transaction is bound to another tenant");
        }
    }

    /** Null when none is bound, or no transaction runs. */
    public static @Nullable String current() {
        TransactionSynchronizationRegistry transaction = registry();
        return transaction.getTransactionKey() == null ? null : (String) transaction.getResource(KEY);
    }

    /** A fixed name of the server's own; the pool asks outside of any bean, so nothing can be injected. */
    @SuppressWarnings("BanJNDI")
    private static TransactionSynchronizationRegistry registry() {
        TransactionSynchronizationRegistry known = registry;
        if (known == null) {
            try {
                known = InitialContext.doLookup("java:appserver/TransactionSynchronizationRegistry");
            } catch (NamingException e) {
                throw new IllegalStateException("no transactions here", e);
            }
            registry = known;
        }
        return known;
    }
}
