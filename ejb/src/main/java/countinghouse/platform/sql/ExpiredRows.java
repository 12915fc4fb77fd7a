package countinghouse.platform.sql;

import countinghouse.platform.Turnstile;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Idempotency keys live 30 days, failed tries one. Removed hourly, a bounded number at a time so that no lock is held for long. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ExpiredRows {
    private static final Duration KEYS = Duration.ofDays(30);
    private static final Duration TRIES = Duration.ofDays(1);

    static final String REMOVE_KEYS = "DELETE FROM idempotency_key WHERE claimed_at < ? LIMIT 10000";
    static final String REMOVE_TRIES = "DELETE FROM failed_try WHERE last_at < ? LIMIT 10000";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Inject
    private Clock clock;

    @Inject
    private Turnstile turnstile;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void tick() {
        turnstile.enter(this::remove);
    }

    private void remove() {
        Sql.update(database, REMOVE_KEYS, Sql.utc(clock.instant().minus(KEYS)));
        Sql.update(database, REMOVE_TRIES, Sql.utc(clock.instant().minus(TRIES)));
    }
}
