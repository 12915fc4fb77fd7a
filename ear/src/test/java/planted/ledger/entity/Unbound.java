package planted.ledger.entity;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Clock;

/** Rows without a tenant, and a clock of its own. */
@Entity
public class Unbound {
    @Id
    private String id;

    @Inject
    private transient Clock clock;
}
