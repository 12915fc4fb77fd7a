package countinghouse.platform.sql;

import countinghouse.kernel.Hashes;
import countinghouse.platform.Caller;
import countinghouse.platform.Idempotency;
import countinghouse.platform.guard.TransactionTenant;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Idempotency keys. A row that stays RUNNING after its node died may be claimed again after two minutes: what runs under a key must itself
 * be safe to run twice (a sale is, by its unique key).
 */
@Stateless
@Local(Idempotency.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotencyTable implements Idempotency {
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Inject
    private Clock clock;

    /**
     * Looks before it inserts: an insert that meets a row takes a shared lock on it, and of many that then want more one would be a
     * deadlock's victim.
     */
    @Override
    public Claim claim(Caller caller, String operation, String key, String body) {
        TransactionTenant.bind(caller);
        String hash = Hashes.sha256(body);
        Instant now = clock.instant();
        return known(caller, operation, key, hash, now)
                .orElseGet(() -> insert(caller, operation, key, hash, now)
                        ? new Claim.Fresh()
                        : known(caller, operation, key, hash, now).orElseGet(Claim.Running::new));
    }

    private boolean insert(Caller caller, String operation, String key, String hash, Instant now) {
        return 1
                == Sql.update(
                        database,
                        "INSERT IGNORE INTO idempotency_key (tenant_id, operation, idem_key, body_hash, claimed_at)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        caller.tenant().value(),
                        operation,
                        key,
                        hash,
                        Sql.utc(now));
    }

    private Optional<Claim> known(Caller caller, String operation, String key, String hash, Instant now) {
        String sql = "SELECT body_hash, status, answer, claimed_at FROM idempotency_key"
                + " WHERE tenant_id = ? AND operation = ? AND idem_key = ?";
        try (Connection connection = database.getConnection();
                var query = Sql.prepare(connection, sql, caller.tenant().value(), operation, key);
                var row = query.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            if (!Hashes.same(row.getString(1), hash)) {
                return Optional.of(new Claim.OtherBody());
            }
            int status = row.getInt(2);
            if (!row.wasNull()) {
                return Optional.of(new Claim.Replay(status, row.getString(3)));
            }
            LocalDateTime claimed = row.getObject(4, LocalDateTime.class);
            boolean running = claimed.toInstant(ZoneOffset.UTC).plus(ABANDONED).isAfter(now);
            return Optional.of(running ? new Claim.Running() : takeOver(caller, operation, key, claimed));
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** One of several that try does. */
    private Claim takeOver(Caller caller, String operation, String key, LocalDateTime claimed) {
        int taken = Sql.update(
                database,
                "UPDATE idempotency_key SET claimed_at = ? WHERE tenant_id = ? AND operation = ? AND idem_key = ?"
                        + " AND claimed_at = ? AND status IS NULL",
                Sql.utc(clock.instant()),
                caller.tenant().value(),
                operation,
                key,
                claimed);
        return taken == 1 ? new Claim.Fresh() : new Claim.Running();
    }

    @Override
    public void finish(Caller caller, String operation, String key, int status, String answer) {
        TransactionTenant.bind(caller);
        Sql.update(
                database,
                "UPDATE idempotency_key SET status = ?, answer = ? WHERE tenant_id = ? AND operation = ? AND idem_key = ?",
                status,
                answer,
                caller.tenant().value(),
                operation,
                key);
    }

    @Override
    public void release(Caller caller, String operation, String key) {
        TransactionTenant.bind(caller);
        Sql.update(
                database,
                "DELETE FROM idempotency_key WHERE tenant_id = ? AND operation = ? AND idem_key = ? AND status IS NULL",
                caller.tenant().value(),
                operation,
                key);
    }
}
