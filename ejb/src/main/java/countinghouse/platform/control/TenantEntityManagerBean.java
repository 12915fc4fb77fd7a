package countinghouse.platform.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.guard.TransactionTenant;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Called more often than anything else, and so no EJB. Sets EclipseLink's tenant property once per transaction, for the tenant that the transaction keeps. */
@ApplicationScoped
public class TenantEntityManagerBean implements TenantEntityManager {
    private static final String PROPERTY = "eclipselink.tenant-id";

    @PersistenceContext(unitName = "countinghouse")
    private EntityManager entityManager;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Override
    public EntityManager bind(Caller caller) {
        TransactionTenant.bind(caller);
        if (transaction.getResource(PROPERTY) == null) {
            entityManager.setProperty(PROPERTY, caller.tenant().value());
            transaction.putResource(PROPERTY, caller.tenant().value());
        }
        return entityManager;
    }

    @Override
    public EntityManager platform() {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("no transaction");
        }
        return entityManager;
    }
}
