package countinghouse.platform.sql;

import countinghouse.platform.LiveKeys;
import countinghouse.platform.Role;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Finds the one key with a hash, and reads nothing else of any tenant. No transaction: one statement, one round trip. */
@Stateless
@Local(LiveKeys.class)
public class KeyTable implements LiveKeys {
    public static final String OF_SECRET =
            "SELECT k.tenant_id, k.id, k.label, k.subject, k.role, k.scopes, k.last_used_at FROM api_key k"
                    + " JOIN merchant m ON m.tenant_id = k.tenant_id AND m.state NOT IN ('SUSPENDED', 'CLOSED')"
                    + " WHERE k.secret_hash = ? AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > ?)";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<LiveKey> of(String secretHash, Instant now) {
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, OF_SECRET, secretHash, Sql.utc(now));
                var row = query.executeQuery()) {
            return row.next() ? Optional.of(key(row)) : Optional.empty();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private static LiveKey key(ResultSet row) throws SQLException {
        LocalDateTime used = row.getObject("last_used_at", LocalDateTime.class);
        return new LiveKey(
                row.getString("tenant_id"),
                row.getString("id"),
                row.getString("label"),
                row.getString("subject"),
                Role.valueOf(row.getString("role")),
                Set.of(row.getString("scopes").split(" ")),
                used == null ? null : used.toInstant(ZoneOffset.UTC));
    }
}
