package countinghouse.security.entity;

import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.security.Keys;
import countinghouse.security.Keys.KeyState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A machine's key. Only the hash of its secret is kept. Active until it is revoked, expires, or a successor's overlap ends. */
@Entity
@Table(name = "api_key")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "ApiKey.all", query = "select k from ApiKey k order by k.issuedAt desc, k.id desc")
@NamedQuery(
        name = "ApiKey.used",
        query =
                "update ApiKey k set k.lastUsedAt = :at where k.id = :id and (k.lastUsedAt is null or k.lastUsedAt < :before)")
public class ApiKey {
    private static final int HINT = 4;

    @Id
    private String id;

    @Column(name = "secret_hash")
    private String secretHash;

    private String hint;
    private String subject;
    private String label;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String scopes;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issuer_name")
    private String issuerName;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @Column(name = "rotated_from")
    private @Nullable String rotatedFrom;

    protected ApiKey() {}

    public ApiKey(String id, Keys.IssueKey command, Caller issuer, Instant at) {
        this.id = id;
        this.subject = command.subject();
        this.label = command.label();
        this.role = command.role();
        this.scopes = String.join(" ", new java.util.TreeSet<>(command.scopes()));
        this.issuedAt = at;
        this.issuedBy = issuer.actor();
        this.issuerName = issuer.name();
    }

    public ApiKey secret(String secret, String hash) {
        secretHash = hash;
        hint = secret.substring(secret.length() - HINT);
        return this;
    }

    public ApiKey endsAt(@Nullable Instant end) {
        expiresAt = end;
        return this;
    }

    /** A key like this one, with the same lifetime from now on. */
    public ApiKey successor(String nextId, Caller issuer, Instant at) {
        Keys.IssueKey same = new Keys.IssueKey(nextId, label, role, Set.of(scopes.split(" ")));
        ApiKey next = new ApiKey(nextId, same, issuer, at);
        next.rotatedFrom = id;
        return next.endsAt(expiresAt == null ? null : at.plus(Duration.between(issuedAt, expiresAt)));
    }

    /** Goes on for the overlap, and never longer than it would have anyway. */
    public void replaced(Caller by, Instant at, Duration overlap) {
        if (overlap.isZero()) {
            revoke(by, at);
        } else if (expiresAt == null || at.plus(overlap).isBefore(expiresAt)) {
            expiresAt = at.plus(overlap);
        }
    }

    public void revoke(Caller by, Instant at) {
        revokedAt = at;
        revokedBy = by.actor();
    }

    public boolean isLive(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public Role role() {
        return role;
    }

    public @Nullable String rotatedFrom() {
        return rotatedFrom;
    }

    public String subject() {
        return subject;
    }

    public Keys.KeyView view(Instant now, Set<String> replaced) {
        KeyState live = replaced.contains(id) ? KeyState.REPLACED : KeyState.ACTIVE;
        return new Keys.KeyView(
                id,
                label,
                subject,
                role,
                List.of(scopes.split(" ")),
                hint,
                issuedAt,
                issuerName,
                lastUsedAt,
                expiresAt,
                isLive(now) ? live : revokedAt == null ? KeyState.EXPIRED : KeyState.REVOKED);
    }
}
