package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import countinghouse.platform.OwnTransaction;
import countinghouse.platform.Turnstile;
import countinghouse.security.entity.PersonSession;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Ends sessions that nobody came back to, and forgets what is no longer needed: old sessions, browsers, links. */
@Singleton
public class Sweeper {
    private static final Duration SESSIONS = Duration.ofDays(90);
    private static final Duration DEVICES = Duration.ofDays(400);

    @Inject
    private Directory directory;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private Turnstile turnstile;

    @Schedule(hour = "*", minute = "*/15", persistent = false)
    void tick() {
        turnstile.enter(() -> transaction.run(this::sweep));
    }

    private void sweep() {
        Instant now = clock.instant();
        int forgotten = directory
                .rows()
                .createNamedQuery("PersonSession.forgotten")
                .setParameter("reason", PersonSession.End.IDLE)
                .setParameter("before", now.minus(PersonSession.IDLE))
                .executeUpdate();
        if (forgotten > 0) {
            Map<String, String> count = Map.of("count", Integer.toString(forgotten));
            audit.record(Caller.system("sign-in"), "person.sessions-expired", Caller.PLATFORM, count);
        }
        update("PersonSession.old", "before", now.minus(SESSIONS));
        update("PasswordReset.expired", "now", now);
        update("KnownDevice.old", "before", now.minus(DEVICES));
    }

    private void update(String query, String name, Instant value) {
        directory.rows().createNamedQuery(query).setParameter(name, value).executeUpdate();
    }
}
