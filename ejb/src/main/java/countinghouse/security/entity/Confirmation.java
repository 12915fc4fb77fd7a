package countinghouse.security.entity;

import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link mailed to confirm an address: works once, until it expires. Only its hash is kept. */
@Entity
@InsertAfter(Person.class)
@Table(name = "confirmation")
@NamedQuery(name = "Confirmation.remove", query = "delete from Confirmation c where c.personId = :person")
public class Confirmation {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Confirmation() {}

    public Confirmation(String tokenHash, String personId, Instant expiresAt) {
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
