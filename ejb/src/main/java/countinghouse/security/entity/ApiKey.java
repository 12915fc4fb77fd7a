package countinghouse.security.entity;

import countinghouse.platform.Role;
import countinghouse.security.Keys;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A machine's key, known by the hash of its secret. */
@Entity
@Table(name = "api_key")
public class ApiKey {
    @Id
    @Column(name = "secret_hash")
    private String secretHash;

    private String id;

    @Column(name = "merchant_id")
    private String merchantId;

    private String subject;
    private String label;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String scopes;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected ApiKey() {}

    public ApiKey(String secretHash, String id, String merchantId, Keys.IssueKey command, Instant at) {
        this.secretHash = secretHash;
        this.id = id;
        this.merchantId = merchantId;
        this.subject = command.subject();
        this.label = command.label();
        this.role = command.role();
        this.scopes = String.join(" ", new java.util.TreeSet<>(command.scopes()));
        this.issuedAt = at;
    }

    public boolean isActive() {
        return revokedAt == null;
    }

    public String id() {
        return id;
    }

    public String merchantId() {
        return merchantId;
    }

    public String subject() {
        return subject;
    }

    public String label() {
        return label;
    }

    public Role role() {
        return role;
    }

    public Set<String> scopes() {
        return Set.of(scopes.split(" "));
    }
}
