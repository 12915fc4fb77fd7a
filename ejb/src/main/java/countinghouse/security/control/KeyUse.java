package countinghouse.security.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When keys were last used: written at most once a minute and key, and never in the way of the call that used it. */
@Stateless
public class KeyUse {
    private static final Duration SELDOM = Duration.ofMinutes(1);

    @Inject
    private TenantEntityManager tenants;

    static boolean isDue(@Nullable Instant lastUsed, Instant now) {
        return lastUsed == null || lastUsed.plus(SELDOM).isBefore(now);
    }

    /** In a transaction and on a thread of its own; of two at once the second finds nothing to change. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(Caller key, Instant at) {
        tenants.bind(key)
                .createNamedQuery("ApiKey.used")
                .setParameter("id", key.actor())
                .setParameter("at", at)
                .setParameter("before", at.minus(SELDOM))
                .executeUpdate();
    }
}
