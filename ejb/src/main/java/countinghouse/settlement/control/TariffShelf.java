package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.entity.TariffRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/**
 * Keeps tables of fees, each once for all merchants. In a transaction of its own: two who bring the same table at once meet at its key, and
 * the second finds what the first has kept.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TariffShelf {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    /** @param id hash of both texts */
    public void keep(Caller caller, String id, String interchange, String schemeFees) {
        EntityManager entities = tenants.bind(caller);
        if (entities.find(TariffRow.class, id) == null) {
            entities.persist(new TariffRow(id, interchange, schemeFees, clock.instant()));
        }
    }
}
