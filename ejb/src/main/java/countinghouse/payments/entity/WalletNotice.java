package countinghouse.payments.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A notice of a wallet that was taken, so that the same one again changes nothing. */
@Entity
@Table(name = "wallet_notice")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
public class WalletNotice {
    /** SHA-256 of the connector and the wallet's own id of the event. */
    @Id
    private String id;

    @Column(name = "payment_id")
    private String paymentId;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected WalletNotice() {}

    public WalletNotice(String id, String paymentId, Instant receivedAt) {
        this.id = id;
        this.paymentId = paymentId;
        this.receivedAt = receivedAt;
    }
}
