package countinghouse.platform.sql;

import countinghouse.kernel.Hashes;
import countinghouse.platform.Attempts;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Failed tries as rows, so that all nodes count together; names are kept as hashes, since they hold addresses. */
@Stateless
@Local(Attempts.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AttemptTable implements Attempts {
    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Inject
    private Clock clock;

    /** Looks before it inserts: an insert that meets a row locks it shared, and of two that then want more one would be a victim. */
    @Override
    public Duration claim(String what, Policy policy) {
        String hash = Hashes.sha256(what);
        Instant now = clock.instant();
        Tally tally = locked(hash).orElseGet(() -> {
            Sql.update(
                    database,
                    "INSERT IGNORE INTO failed_try (what_hash, failures, last_at) VALUES (?, 0, ?)",
                    hash,
                    Sql.utc(now));
            return locked(hash).orElseThrow();
        });
        Duration wait = tally.waits(now);
        if (wait.isZero()) {
            write(hash, tally.more(policy, now));
        }
        return wait;
    }

    @Override
    public void succeeded(String what) {
        Sql.update(database, "DELETE FROM failed_try WHERE what_hash = ?", Hashes.sha256(what));
    }

    @Override
    public void forgive(String what) {
        Sql.update(
                database,
                "UPDATE failed_try SET failures = failures - 1, blocked_until = NULL WHERE what_hash = ? AND failures > 0",
                Hashes.sha256(what));
    }

    @Override
    public int failures(String what, Policy policy) {
        return locked(Hashes.sha256(what))
                .map(tally -> tally.remembered(policy, clock.instant()))
                .orElse(0);
    }

    private void write(String hash, Tally tally) {
        Instant until = tally.blockedUntil();
        Sql.update(
                database,
                "UPDATE failed_try SET failures = ?, last_at = ?, blocked_until = ? WHERE what_hash = ?",
                tally.failures(),
                Sql.utc(tally.lastAt()),
                until == null ? null : Sql.utc(until),
                hash);
    }

    private Optional<Tally> locked(String hash) {
        String sql = "SELECT failures, last_at, blocked_until FROM failed_try WHERE what_hash = ? FOR UPDATE";
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, sql, hash);
                var row = query.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            LocalDateTime until = row.getObject(3, LocalDateTime.class);
            return Optional.of(new Tally(
                    row.getInt(1),
                    row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    until == null ? null : until.toInstant(ZoneOffset.UTC)));
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }
}
