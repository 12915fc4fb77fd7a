package countinghouse.security.entity;

import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link mailed to somebody who forgot their password: works once, until it expires or a later one is asked for. Only its hash is kept. */
@Entity
@InsertAfter(Person.class)
@Table(name = "password_reset")
@NamedQuery(name = "PasswordReset.remove", query = "delete from PasswordReset r where r.personId = :person")
@NamedQuery(name = "PasswordReset.expired", query = "delete from PasswordReset r where r.expiresAt < :now")
public class PasswordReset {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected PasswordReset() {}

    public PasswordReset(String tokenHash, String personId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.personId = personId;
        this.expiresAt = expiresAt;
    }

    public String personId() {
        return personId;
    }

    public boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }
}
