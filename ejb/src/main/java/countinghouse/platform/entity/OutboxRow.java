package countinghouse.platform.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** An event on its way up. The database numbers it; delivery is written by {@code platform.sql.OutboxTable}. */
@Entity
@Table(name = "outbox")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
public class OutboxRow {
    @Id
    private String id;

    private String type;
    private String subject;
    private String payload;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private String state = "WAITING";

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    protected OutboxRow() {}

    public OutboxRow(String id, String type, String subject, String payload, Instant at) {
        this.id = id;
        this.type = type;
        this.subject = subject;
        this.payload = payload;
        this.createdAt = at;
        this.dueAt = at;
    }

    public void toldNobody(Instant at) {
        state = "DONE";
        deliveredAt = at;
    }
}
