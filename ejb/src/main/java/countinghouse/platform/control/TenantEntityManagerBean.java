package countinghouse.platform.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Sets EclipseLink's tenant property once per transaction and remembers it there. */
@Stateless
@Local(TenantEntityManager.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TenantEntityManagerBean implements TenantEntityManager {
    /** Under this key the transaction knows its tenant. */
    static final String TENANT = "countinghouse.tenant";

    private static final String PROPERTY = "eclipselink.tenant-id";

    @PersistenceContext(unitName = "countinghouse")
    private EntityManager entityManager;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Override
    public EntityManager bind(Caller caller) {
        String tenant = caller.tenant().value();
        Object bound = transaction.getResource(TENANT);
        if (bound == null) {
            entityManager.setProperty(PROPERTY, tenant);
            transaction.putResource(TENANT, tenant);
        } else if (!bound.equals(tenant)) {
            throw new IllegalStateException("this transaction is bound to another tenant");
        }
        return entityManager;
    }

    @Override
    public EntityManager platform() {
        return entityManager;
    }
}
