package countinghouse.catalog.entity;

import countinghouse.catalog.Catalog;
import countinghouse.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A thing that is sold, with its shelf price and tax. */
@Entity
@Table(name = "product")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = Product.ALL, query = "select p from Product p order by p.name, p.id")
@NamedQuery(name = Product.OF_IDS, query = "select p from Product p where p.id in :ids")
@NamedQuery(name = Product.COUNT_OF_SKU, query = "select count(p) from Product p where p.sku = :sku")
public class Product {
    public static final String ALL = "Product.all";
    public static final String OF_IDS = "Product.ofIds";
    public static final String COUNT_OF_SKU = "Product.countOfSku";

    @Id
    private String id;

    private String sku;
    private String name;

    @Column(name = "price_minor")
    private long priceMinor;

    private String currency;

    @Column(name = "tax_rate", precision = 9, scale = 6)
    private BigDecimal taxRate;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Product() {}

    public Product(String id, Catalog.AddProduct content, Instant at) {
        this.id = id;
        this.sku = content.sku();
        this.name = content.name();
        this.priceMinor = content.price().minor();
        this.currency = content.price().currency();
        this.taxRate = content.taxRate();
        this.createdAt = at;
    }

    public Catalog.ProductView view() {
        return new Catalog.ProductView(id, sku, name, new Money(priceMinor, currency), taxRate.stripTrailingZeros());
    }
}
