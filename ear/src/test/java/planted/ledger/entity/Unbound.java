package planted.ledger.entity;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.time.Clock;

/** Rows without a tenant, and a clock of its own. */
@Entity
@NamedQuery(name = "Unbound.joined", query = "SELECT u FROM Unbound u LEFT JOIN NoKey n ON n.id = u.id")
public class Unbound {
    @Id
    private String id;

    @Inject
    private transient Clock clock;
}
