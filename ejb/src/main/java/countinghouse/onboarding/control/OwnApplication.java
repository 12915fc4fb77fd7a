package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.entity.Application;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The row of a tenant's application. Nearly every step asks for it: its id is remembered as long as the transaction lasts. */
@ApplicationScoped
public class OwnApplication {
    private static final String KEY = "countinghouse.application";

    @Inject
    private TenantEntityManager tenants;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    public void begin(Caller caller, Application application) {
        EntityManager entities = tenants.bind(caller);
        entities.persist(application);
        entities.flush(); // what it owes refers to it
    }

    /** @throws Refusal not-found */
    public Application find(Caller caller) {
        EntityManager entities = tenants.bind(caller);
        if (transaction.getResource(KEY) instanceof String known) {
            return entities.find(Application.class, known);
        }
        Application own = entities.createNamedQuery("Application.own", Application.class)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("application"));
        transaction.putResource(KEY, own.id());
        return own;
    }
}
