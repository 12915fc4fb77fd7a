package countinghouse.platform.sql;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Idempotency keys live 30 days. Removed hourly, a bounded number at a time so that no lock is held for long. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ExpiredKeys {
    private static final Duration LIFE = Duration.ofDays(30);

    static final String REMOVE = "DELETE FROM idempotency_key WHERE claimed_at < ? LIMIT 10000";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void remove() {
        Sql.update(database, REMOVE, Sql.utc(clock.instant().minus(LIFE)));
    }
}
