package countinghouse.platform;

import jakarta.persistence.EntityManager;

/** The one way to an EntityManager. One transaction, one tenant. */
public interface TenantEntityManager {
    /**
     * The EntityManager of the running transaction, bound to the caller's tenant; every read and write of tenant rows carries it.
     *
     * @throws IllegalStateException when the caller has no tenant, no transaction runs, or the transaction is bound to another tenant
     */
    EntityManager bind(Caller caller);

    /** The EntityManager for rows that belong to no tenant. Touching a tenant's row through it fails unless the transaction is bound. */
    EntityManager platform();
}
