package countinghouse.onboarding.entity;

import countinghouse.kernel.Hashes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * A person's link to a step of their application, for another device: works once, for half an hour, until a later one is asked for. It is
 * no proof of anything: whoever follows it has signed in as that person.
 */
@Entity
@Table(name = "resume_link")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "ResumeLink.ofPerson", query = "select r from ResumeLink r where r.personId = :person")
public class ResumeLink {
    public static final Duration LIFE = Duration.ofMinutes(30);

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "token_hash")
    private String tokenHash;

    private String step;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected ResumeLink() {}

    public ResumeLink(String id, String personId) {
        this.id = id;
        this.personId = personId;
    }

    /** A fresh link; the one before stops working. */
    public void renew(String hash, String toStep, Instant at) {
        tokenHash = hash;
        step = toStep;
        expiresAt = at.plus(LIFE);
        usedAt = null;
    }

    /** Takes the link, if it is this one and works still. */
    public boolean use(String hash, Instant at) {
        if (usedAt != null || !at.isBefore(expiresAt) || !Hashes.same(tokenHash, hash)) {
            return false;
        }
        usedAt = at;
        return true;
    }

    public String step() {
        return step;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
