package countinghouse.devices.entity;

import countinghouse.devices.Devices.TerminalView;
import countinghouse.kernel.Hashes;
import countinghouse.kernel.Refusal;
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

/**
 * A unit that a merchant holds: ALLOCATED → IN_TRANSIT → DELIVERED → ACTIVE → FAULTY; TO_INSPECT → RETURNED when it came back, and then the
 * serial is free for another row. Its activation code works once and is kept as a hash.
 */
@Entity
@InsertAfter(TerminalOrder.class)
@Table(name = "terminal")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "Terminal.all", query = "select t from Terminal t order by t.id")
@NamedQuery(name = "Terminal.ofOrder", query = "select t from Terminal t where t.orderId = :order order by t.id")
@NamedQuery(
        name = "Terminal.bySerial",
        query = "select t from Terminal t where t.serial = :serial and t.state <> :returned")
public class Terminal {
    private static final int CODE_TRIES = 5;

    /** Life of a terminal, as far as this release goes. */
    public enum State {
        ALLOCATED,
        IN_TRANSIT,
        DELIVERED,
        ACTIVE,
        FAULTY,
        TO_INSPECT,
        RETURNED
    }

    @Id
    private String id;

    @Version
    private long version;

    private String serial;
    private String model;

    @Column(name = "order_id")
    private String orderId;

    @Enumerated(EnumType.STRING)
    private State state = State.ALLOCATED;

    @Column(name = "till_id")
    private @Nullable String tillId;

    @Column(name = "code_hash")
    private @Nullable String codeHash;

    @Column(name = "code_tries")
    private int codeTries;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "ready_at")
    private @Nullable Instant readyAt;

    private @Nullable String fault;

    protected Terminal() {}

    public Terminal(String id, String serial, String model, String orderId) {
        this.id = id;
        this.serial = serial;
        this.model = model;
        this.orderId = orderId;
    }

    public void shipped() {
        state = State.IN_TRANSIT;
    }

    public void delivered() {
        if (state == State.IN_TRANSIT) {
            state = State.DELIVERED;
        }
    }

    public void expectCode(String hash) {
        codeHash = hash;
        codeTries = 0;
    }

    public boolean awaitsActivation() {
        return state == State.DELIVERED;
    }

    /** Whether the code is right; after five wrong ones a new code is needed. */
    public boolean accepts(String hash) {
        if (!awaitsActivation() || codeHash == null || codeTries >= CODE_TRIES) {
            return false;
        }
        codeTries++;
        return Hashes.same(codeHash, hash);
    }

    public void activate(String till, Instant at) {
        state = State.ACTIVE;
        tillId = till;
        activatedAt = at;
        codeHash = null;
    }

    /** It has tried all that it must be able to do. @return whether this was the first time */
    public boolean ready(Instant at) {
        if (readyAt != null) {
            return false;
        }
        readyAt = at;
        return true;
    }

    /** Its key opens doors: a faulty one may go on until another has taken its place. */
    public boolean isInUse() {
        return state == State.ACTIVE;
    }

    public boolean isReady() {
        return readyAt != null;
    }

    /** Another will take its place. */
    public void fails(String why) {
        if (state != State.ACTIVE && state != State.DELIVERED) {
            throw Refusal.conflict("terminal.state");
        }
        state = State.FAULTY;
        fault = why;
        codeHash = null;
    }

    /** Its parcel is back in the house. */
    public void toInspect() {
        state = State.TO_INSPECT;
        codeHash = null;
    }

    /** Whether it can be looked at in the house: of a returned parcel, or one that was replaced. */
    public boolean isInspectable() {
        return state == State.TO_INSPECT || state == State.FAULTY;
    }

    public void returned() {
        state = State.RETURNED;
    }

    public boolean isReturned() {
        return state == State.RETURNED;
    }

    public @Nullable String tillId() {
        return tillId;
    }

    public String model() {
        return model;
    }

    public String id() {
        return id;
    }

    public String serial() {
        return serial;
    }

    public String orderId() {
        return orderId;
    }

    public TerminalView view() {
        return new TerminalView(id, serial, model, state.name(), tillId, activatedAt, readyAt);
    }
}
