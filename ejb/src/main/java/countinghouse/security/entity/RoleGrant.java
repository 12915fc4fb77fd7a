package countinghouse.security.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.platform.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A person holds a role: in one merchant, or on the platform (then the tenant is {@code mer_platform}). */
@Entity
@InsertAfter(Person.class)
@Table(name = "role_grant")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "RoleGrant.all", query = "select g from RoleGrant g order by g.id")
@NamedQuery(
        name = "RoleGrant.allLocked",
        query = "select g from RoleGrant g order by g.id",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
@NamedQuery(name = "RoleGrant.ofRole", query = "select g from RoleGrant g where g.role = :role order by g.id")
public class RoleGrant {
    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "granted_at")
    private @Nullable Instant grantedAt;

    protected RoleGrant() {}

    public RoleGrant(String id, String personId, Role role) {
        this.id = id;
        this.personId = personId;
        this.role = role;
    }

    public RoleGrant at(Instant when) {
        grantedAt = when;
        return this;
    }

    public void become(Role other) {
        role = other;
    }

    public String personId() {
        return personId;
    }

    public @Nullable Instant grantedAt() {
        return grantedAt;
    }

    public Role role() {
        return role;
    }
}
