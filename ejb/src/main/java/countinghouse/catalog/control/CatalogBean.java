package countinghouse.catalog.control;

import countinghouse.audit.Audit;
import countinghouse.catalog.Catalog;
import countinghouse.catalog.entity.Product;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Keeps the products. */
@Stateless
@Local(Catalog.class)
public class CatalogBean implements Catalog {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Audit audit;

    @Override
    public ProductView add(Caller caller, AddProduct command) {
        caller.require(Permission.CATALOG_WRITE);
        AddProduct clean = ProductRules.check(command, tenancy.merchant(caller).currency());
        EntityManager em = tenants.bind(caller);
        Product product = new Product(Ids.next("prd"), clean, clock.instant());
        if (em.createNamedQuery(Product.COUNT_OF_SKU, Long.class)
                        .setParameter("sku", clean.sku())
                        .getSingleResult()
                > 0) {
            throw Refusal.conflict("product.sku-taken");
        }
        em.persist(product);
        ProductView view = product.view();
        audit.record(
                caller,
                "product.added",
                view.id(),
                Map.of("sku", view.sku(), "price", view.price().major().toPlainString()));
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw Refusal.conflict("product.sku-taken"); // added by somebody else a moment ago
        }
        return view;
    }

    @Override
    public List<ProductView> products(Caller caller) {
        caller.require(Permission.CATALOG_READ);
        return tenants.bind(caller)
                .createNamedQuery(Product.ALL, Product.class)
                .getResultStream()
                .map(Product::view)
                .toList();
    }

    @Override
    public List<ProductView> products(Caller caller, Collection<String> ids) {
        caller.require(Permission.CATALOG_READ);
        var wanted = new HashSet<>(ids);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<ProductView> found = tenants.bind(caller)
                .createNamedQuery(Product.OF_IDS, Product.class)
                .setParameter("ids", wanted)
                .getResultStream()
                .map(Product::view)
                .toList();
        if (found.size() < wanted.size()) {
            throw Refusal.notFound("product");
        }
        return found;
    }
}
