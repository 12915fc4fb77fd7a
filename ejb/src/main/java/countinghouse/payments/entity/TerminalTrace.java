package countinghouse.payments.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The last trace number a terminal has used towards the acquirer; 999999 is followed by 1. */
@Entity
@Table(name = "terminal_trace")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
public class TerminalTrace {
    private static final int LAST = 999_999;

    @Id
    private String id;

    @Column(name = "last_number")
    private int lastNumber;

    protected TerminalTrace() {}

    public TerminalTrace(String terminalId) {
        this.id = terminalId;
    }

    public int next() {
        lastNumber = lastNumber % LAST + 1;
        return lastNumber;
    }
}
