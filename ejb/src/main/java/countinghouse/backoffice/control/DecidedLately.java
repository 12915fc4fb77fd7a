package countinghouse.backoffice.control;

import countinghouse.backoffice.DecisionTimes;
import countinghouse.backoffice.DecisionTimes.Expected;
import countinghouse.backoffice.entity.QueueCase;
import countinghouse.platform.TenantEntityManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was counted, for ten minutes: every applicant's page shows it. One entry for each country pack. */
@ApplicationScoped
public class DecidedLately {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration SPAN = Duration.ofDays(90);

    private final Map<String, Counted> byCountry = new ConcurrentHashMap<>();

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    private record Counted(Expected expected, Instant at) {}

    public Expected in(String country) {
        Instant now = clock.instant();
        Counted known = byCountry.get(country);
        if (known == null || !now.isBefore(known.at().plus(FRESH))) {
            known = new Counted(count(country, now.minus(SPAN)), now);
            byCountry.put(country, known);
        }
        return known.expected();
    }

    private Expected count(String country, Instant since) {
        long promised = QueueCase.PROMISE.toMinutes();
        long decided = tenants.platform()
                .createNamedQuery("QueueCase.decidedIn", Long.class)
                .setParameter("country", country)
                .setParameter("since", since)
                .getSingleResult();
        if (decided < DecisionTimes.ENOUGH) {
            return new Expected(null, promised);
        }
        TypedQuery<Long> minutes = tenants.platform()
                .createNamedQuery("QueueCase.minutesIn", Long.class)
                .setParameter("country", country)
                .setParameter("since", since);
        return new Expected(
                minutes.setFirstResult(ninthOfTen(decided)).setMaxResults(1).getSingleResult(), promised);
    }

    /** The place, counted from 0, of the value that 9 of 10 do not exceed. */
    static int ninthOfTen(long count) {
        return (int) Math.ceilDiv(count * 9, 10) - 1;
    }
}
