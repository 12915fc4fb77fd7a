package countinghouse.inventory.control;

import countinghouse.inventory.Inventory;
import countinghouse.inventory.entity.MovementKind;
import countinghouse.inventory.entity.StockLevel;
import countinghouse.inventory.entity.StockMovement;
import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of the stock. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Shelf {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    /** Locks the rows in the order of the product ids, in one statement; a product never received has none. */
    public Map<String, StockLevel> locked(Caller caller, String storeId, Collection<String> productIds) {
        Map<String, StockLevel> levels = new LinkedHashMap<>();
        if (!productIds.isEmpty()) {
            tenants.bind(caller)
                    .createNamedQuery(StockLevel.LOCKED, StockLevel.class)
                    .setFlushMode(FlushModeType.COMMIT) // what waits to be written is of other tables; one batch later
                    .setParameter("store", storeId)
                    .setParameter("products", productIds)
                    .getResultList()
                    .forEach(level -> levels.put(level.productId(), level));
        }
        return levels;
    }

    /** The locked row, made when there is none. */
    public StockLevel locked(Caller caller, String storeId, String productId, String currency) {
        StockLevel level = locked(caller, storeId, List.of(productId)).get(productId);
        if (level == null) {
            level = new StockLevel(Ids.next("stk"), storeId, productId, currency);
            EntityManager em = tenants.bind(caller);
            em.persist(level);
            em.flush();
        }
        return level;
    }

    public void move(Caller caller, StockLevel level, StockMovement.Change change, String reference) {
        tenants.bind(caller).persist(new StockMovement(Ids.next("mov"), level, change, reference, clock.instant()));
    }

    /** What a sale's goods cost, by product, minor units. */
    public Map<String, Long> costs(Caller caller, String saleId) {
        return tenants.bind(caller)
                .createNamedQuery(StockMovement.OF_SALE, StockMovement.class)
                .setParameter("reference", saleId)
                .setParameter("kind", MovementKind.SALE)
                .getResultStream()
                .collect(Collectors.toMap(StockMovement::productId, movement -> -movement.value(), Long::sum));
    }

    public List<Inventory.StockView> of(Caller caller, String storeId) {
        return tenants.bind(caller)
                .createNamedQuery(StockLevel.OF_STORE, StockLevel.class)
                .setParameter("store", storeId)
                .getResultStream()
                .map(StockLevel::view)
                .toList();
    }
}
