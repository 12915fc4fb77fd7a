package countinghouse.security.entity;

import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * A second factor of a person: pending until a first proof was given, then the one that counts. At most one of each kind and state. Rows belong to the platform's tenant, under whose keys the secrets are sealed.
 */
@Entity
@InsertAfter(Person.class)
@Table(name = "person_factor")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "Factor.ofPerson",
        query = "select f from Factor f where f.personId = :person and f.state = :state order by f.id")
public class Factor {
    private static final Duration PENDING_LIFE = Duration.ofHours(1);

    public enum Kind {
        TOTP
    }

    public enum State {
        PENDING,
        ACTIVE
    }

    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private byte[] secret;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    protected Factor() {}

    /** @param secret as the vault sealed it for this row */
    public Factor(String id, String personId, byte[] secret, Instant at) {
        this.id = id;
        this.personId = personId;
        this.kind = Kind.TOTP;
        this.state = State.PENDING;
        this.secret = secret.clone();
        this.addedAt = at;
    }

    public void activate(Instant at) {
        state = State.ACTIVE;
        addedAt = at;
    }

    /** A step of the clock counts once: neither it nor an earlier one is taken again. */
    public void used(long step, Instant at) {
        if (step <= lastStep) {
            throw new IllegalStateException("step " + step + " was used");
        }
        lastStep = step;
        lastUsedAt = at;
    }

    public boolean isFresh(Instant now) {
        return addedAt.plus(PENDING_LIFE).isAfter(now);
    }

    public String id() {
        return id;
    }

    public String personId() {
        return personId;
    }

    public byte[] secret() {
        return secret.clone();
    }

    public long lastStep() {
        return lastStep;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }
}
