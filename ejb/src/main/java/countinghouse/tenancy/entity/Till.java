package countinghouse.tenancy.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.tenancy.TillView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A register of a store. */
@Entity
@InsertAfter(Store.class)
@Table(name = "till")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "Till.ofStore", query = "select t from Till t where t.storeId = :store order by t.id")
public class Till {
    @Id
    private String id;

    @Column(name = "store_id")
    private String storeId;

    private String name;

    protected Till() {}

    public Till(String id, String storeId, String name) {
        this.id = id;
        this.storeId = storeId;
        this.name = name;
    }

    public TillView view() {
        return new TillView(id, storeId, name);
    }
}
