package countinghouse.devices.entity;

import countinghouse.devices.Checklist.CheckState;
import countinghouse.devices.Checklist.CheckView;
import countinghouse.devices.Checklist.Item;
import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** One item of a terminal's checklist, with what came of it last: DUE → PASSED | FAILED, and again. */
@Entity
@InsertAfter(Terminal.class)
@Table(name = "terminal_check")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "TerminalCheck.ofTerminal",
        query = "select c from TerminalCheck c where c.terminalId = :terminal order by c.id")
public class TerminalCheck {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "terminal_id")
    private String terminalId;

    @Enumerated(EnumType.STRING)
    private Item item;

    @Enumerated(EnumType.STRING)
    private CheckState state = CheckState.DUE;

    private @Nullable String problem;

    @Column(name = "by_name")
    private @Nullable String byName;

    private @Nullable Instant at;

    protected TerminalCheck() {}

    public TerminalCheck(String id, String terminalId, Item item) {
        this.id = id;
        this.terminalId = terminalId;
        this.item = item;
    }

    public void came(boolean passed, String why, String by, Instant now) {
        state = passed ? CheckState.PASSED : CheckState.FAILED;
        problem = passed || why.isEmpty() ? null : why;
        byName = by;
        at = now;
    }

    public Item item() {
        return item;
    }

    public boolean isPassed() {
        return state == CheckState.PASSED;
    }

    public CheckView view() {
        return new CheckView(item, state, problem, byName, at);
    }
}
