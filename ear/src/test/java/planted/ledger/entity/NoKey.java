package planted.ledger.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The tenant is a column, but not part of the key: UPDATE and DELETE would go without it. */
@Entity
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id")
public class NoKey {
    @Id
    private String id;
}
