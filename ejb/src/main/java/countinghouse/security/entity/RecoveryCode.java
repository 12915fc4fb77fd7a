package countinghouse.security.entity;

import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of ten codes for the day the authenticator is lost. Kept as a hash, used once. */
@Entity
@InsertAfter(Person.class)
@Table(name = "recovery_code")
@NamedQuery(
        name = "RecoveryCode.left",
        query = "select count(c) from RecoveryCode c where c.personId = :person and c.usedAt is null")
@NamedQuery(name = "RecoveryCode.remove", query = "delete from RecoveryCode c where c.personId = :person")
@NamedQuery(
        name = "RecoveryCode.use",
        query =
                "update RecoveryCode c set c.usedAt = :now where c.codeHash = :hash and c.personId = :person and c.usedAt is null")
public class RecoveryCode {
    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected RecoveryCode() {}

    public RecoveryCode(String codeHash, String personId) {
        this.codeHash = codeHash;
        this.personId = personId;
    }
}
