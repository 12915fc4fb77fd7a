package countinghouse.tenancy.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.TillView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A shop of a merchant. */
@Entity
@InsertAfter(Merchant.class)
@Table(name = "store")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = Store.WITH_TILLS,
        query =
                "select s, t, m from Store s, Till t, Merchant m where s.id = :store and t.storeId = s.id and m.id = :merchant"
                        + " order by t.id")
@NamedQuery(name = "Store.all", query = "select s from Store s order by s.id")
public class Store {
    /** With the merchant: whoever asks for a place to sell at asks for all three, and need not go to the database three times. */
    public static final String WITH_TILLS = "Store.withTills";

    @Id
    private String id;

    private String name;
    private String address;
    private String zone;

    @Column(name = "cut_off")
    private LocalTime cutOff = LocalTime.MIDNIGHT;

    private String currency;

    @Column(name = "tax_included")
    private boolean taxIncluded;

    protected Store() {}

    public Store(String id, String name, String address, CountryPack country) {
        this.id = id;
        this.name = name;
        this.address = address;
        this.zone = country.zone();
        this.currency = country.currency();
        this.taxIncluded = country.taxIncluded();
    }

    public String id() {
        return id;
    }

    public StoreView view(List<TillView> tills) {
        return new StoreView(id, name, address, zone, cutOff, currency, taxIncluded, tills);
    }
}
