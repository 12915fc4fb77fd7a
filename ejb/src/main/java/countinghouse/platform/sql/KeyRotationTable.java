package countinghouse.platform.sql;

import countinghouse.kernel.TenantId;
import countinghouse.platform.sql.DataKeyTable.DataKey;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Rotations of all data keys, and what of them is left to do, over all tenants: ids only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeyRotationTable {
    static final String OPEN = "SELECT id, requested_by, began_at FROM key_rotation WHERE finished_at IS NULL"
            + " ORDER BY requested_at LIMIT 1";
    static final String BEGIN = "UPDATE key_rotation SET began_at = ? WHERE id = ? AND began_at IS NULL";
    static final String RESEALED = "UPDATE key_rotation SET resealed = resealed + ? WHERE id = ?";
    static final String UNREADABLE = "UPDATE key_rotation SET unreadable = ? WHERE id = ?";
    static final String FINISH = "UPDATE key_rotation SET finished_at = ? WHERE id = ? AND finished_at IS NULL";
    static final String WRAPPED_OTHERWISE = "SELECT DISTINCT tenant_id FROM data_key WHERE master_key_id <> ?";
    static final String TO_RENEW = "SELECT DISTINCT tenant_id FROM data_key WHERE purpose = 'SEAL' AND (state = 'OLD'"
            + " OR state = 'ACTIVE' AND rotation <> ?)";
    static final String MASTERS = "SELECT DISTINCT master_key_id FROM data_key";
    static final String SAMPLE = "SELECT tenant_id, id, data_class, purpose, version, state, master_key_id, wrapped"
            + " FROM data_key WHERE master_key_id = ? LIMIT 1";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Inject
    private Clock clock;

    public record Rotation(String id, String requestedBy, boolean began) {}

    public Optional<Rotation> open() {
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, OPEN);
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Rotation(row.getString(1), row.getString(2), row.getObject(3) != null))
                    : Optional.empty();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** In the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean begin(String id) {
        return Sql.update(database, BEGIN, Sql.utc(clock.instant()), id) == 1;
    }

    public void resealed(String id, long count) {
        Sql.update(database, RESEALED, count, id);
    }

    /** Values that did not open in the last pass; their keys stay. */
    public void unreadable(String id, long count) {
        Sql.update(database, UNREADABLE, count, id);
    }

    /** In the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean finish(String id) {
        return Sql.update(database, FINISH, Sql.utc(clock.instant()), id) == 1;
    }

    /** Tenants with keys that another master key than this has wrapped. */
    public List<TenantId> wrappedOtherwise(String masterKeyId) {
        return texts(WRAPPED_OTHERWISE, masterKeyId).stream().map(TenantId::new).toList();
    }

    /** Tenants that the rotation is not done with. */
    public List<TenantId> toRotate(String rotation) {
        Set<String> ids = new TreeSet<>(texts(TO_RENEW, rotation));
        for (SealedColumn column : SealedColumn.values()) {
            ids.addAll(texts(column.ofFirstForm()));
        }
        return ids.stream().map(TenantId::new).toList();
    }

    /** Whether any value is of the form before there were data keys. */
    public boolean hasFirstForm() {
        for (SealedColumn column : SealedColumn.values()) {
            if (!texts(column.ofFirstForm()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** One data key for each master key that has wrapped any. */
    public List<DataKey> samples() {
        List<DataKey> samples = new ArrayList<>();
        for (String master : texts(MASTERS)) {
            try (var connection = database.getConnection();
                    var query = Sql.prepare(connection, SAMPLE, master);
                    ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    samples.add(DataKeyTable.read(row));
                }
            } catch (SQLException e) {
                throw Sql.failed(e);
            }
        }
        return samples;
    }

    private List<String> texts(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, sql, values);
                ResultSet row = query.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }
}
