package countinghouse.security.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.platform.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A person holds a role: in one merchant, or on the platform (then the merchant is {@code mer_platform}). */
@Entity
@InsertAfter(Person.class)
@Table(name = "role_grant")
@NamedQuery(name = "RoleGrant.ofPerson", query = "select g from RoleGrant g where g.personId = :person order by g.id")
@NamedQuery(
        name = "RoleGrant.inMerchant",
        query = "select g from RoleGrant g where g.merchantId = :merchant and g.role = :role order by g.id")
public class RoleGrant {
    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "merchant_id")
    private String merchantId;

    @Enumerated(EnumType.STRING)
    private Role role;

    protected RoleGrant() {}

    public RoleGrant(String id, String personId, String merchantId, Role role) {
        this.id = id;
        this.personId = personId;
        this.merchantId = merchantId;
        this.role = role;
    }

    public void become(Role other) {
        role = other;
    }

    public String personId() {
        return personId;
    }

    public String merchantId() {
        return merchantId;
    }

    public Role role() {
        return role;
    }
}
