package countinghouse.platform.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.guard.TransactionTenant;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Sets EclipseLink's tenant property once per transaction, for the tenant that the transaction keeps. */
@Stateless
@Local(TenantEntityManager.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
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
        return entityManager;
    }
}
