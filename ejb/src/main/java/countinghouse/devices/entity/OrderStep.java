package countinghouse.devices.entity;

import countinghouse.devices.Warehouse.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** One line of an order's way, as logistics reads it; written once. */
@Entity
@Table(name = "order_step")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "OrderStep.ofOrder",
        query = "select s from OrderStep s where s.orderId = :order order by s.at, s.id")
public class OrderStep {
    @Id
    private String id;

    @Column(name = "order_id")
    private String orderId;

    private String code;
    private @Nullable String detail;

    @Column(name = "by_name")
    private String byName;

    private Instant at;

    protected OrderStep() {}

    public OrderStep(String id, String orderId, Step step) {
        this.id = id;
        this.orderId = orderId;
        this.code = step.code();
        this.detail = step.detail().isEmpty() ? null : step.detail();
        this.byName = step.by();
        this.at = step.at();
    }

    public Step step() {
        return new Step(code, detail == null ? "" : detail, byName, at);
    }
}
