package countinghouse.settlement.control;

import countinghouse.settlement.gateway.PayoutBank.Listed;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Collectors;

/** Which files of a folder were fetched, and have not changed since. */
final class FetchedBefore {
    private static final int REMEMBERED = 5_000;

    private FetchedBefore() {}

    /** @param newest a query of name, size and time of change, the newest first */
    static Set<Listed> listed(EntityManager entities, String newest) {
        return entities.createNamedQuery(newest, Object[].class)
                .setMaxResults(REMEMBERED)
                .getResultStream()
                .map(row -> new Listed((String) row[0], (Long) row[1], (Long) row[2]))
                .collect(Collectors.toSet());
    }
}
