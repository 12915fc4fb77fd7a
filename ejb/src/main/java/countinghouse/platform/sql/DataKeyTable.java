package countinghouse.platform.sql;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Wrapped data keys. What makes or finds a key runs in a transaction of its own: a key must be stored for good before it seals anything, and
 * stay so when the caller's transaction is rolled back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DataKeyTable {
    private static final String COLUMNS = "tenant_id, id, data_class, purpose, version, state, master_key_id, wrapped";

    private static final String FIND = "SELECT " + COLUMNS + " FROM data_key WHERE tenant_id = ? AND id = ?";

    private static final String CURRENT = "SELECT " + COLUMNS
            + " FROM data_key WHERE tenant_id = ? AND data_class = ? AND purpose = ? AND state = 'ACTIVE'"
            + " ORDER BY version DESC LIMIT 1";

    private static final String ADD = "INSERT IGNORE INTO data_key (tenant_id, id, data_class, purpose, version, state,"
            + " master_key_id, wrapped, rotation, made_at) VALUES (?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?)";

    private static final String SUPERSEDE =
            "UPDATE data_key SET state = 'OLD' WHERE tenant_id = ? AND id = ? AND state = 'ACTIVE'";

    private static final String REWRAP =
            "UPDATE data_key SET master_key_id = ?, wrapped = ? WHERE tenant_id = ? AND id = ? AND master_key_id = ?";

    private static final String RETIRE = "UPDATE data_key SET state = 'RETIRED', retired_at = ?"
            + " WHERE tenant_id = ? AND id = ? AND state = 'OLD'";

    private static final String OF_TENANT = "SELECT " + COLUMNS
            + " FROM data_key WHERE tenant_id = ? AND (master_key_id <> ? OR purpose = 'SEAL' AND (state = 'OLD'"
            + " OR state = 'ACTIVE' AND rotation <> ?)) ORDER BY id";

    /** Listed: a transaction of one tenant may seal what belongs to the platform, a mail or a person's factor. */
    static final String HOLD =
            "SELECT id FROM data_key WHERE tenant_id = ? AND id = ? AND state = 'ACTIVE' LOCK IN SHARE MODE";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    /**
     * @param purpose SEAL or INDEX
     * @param state ACTIVE, OLD (opens; values are being sealed anew) or RETIRED (nothing is sealed by it)
     */
    public record DataKey(Named named, int version, String state, String masterKeyId, byte[] wrapped) {
        public String id() {
            return named.id();
        }

        public DataKey wrappedBy(String master, byte[] anew) {
            return new DataKey(named, version, state, master, anew);
        }
    }

    /** Whose key it is and what for; this is what a master key binds into the wrapped form. */
    public record Named(TenantId tenant, String id, String dataClass, String purpose) {
        public String context() {
            return String.join("|", tenant.value(), id, dataClass, purpose);
        }
    }

    public Optional<DataKey> find(TenantId tenant, String id) {
        return rows(tenant, FIND, tenant.value(), id).stream().findFirst();
    }

    public Optional<DataKey> current(TenantId tenant, String dataClass, String purpose) {
        return rows(tenant, CURRENT, tenant.value(), dataClass, purpose).stream()
                .findFirst();
    }

    /** Keys of the tenant that another master key has wrapped, or that the rotation has still to do with. */
    public List<DataKey> due(TenantId tenant, String masterKeyId, String rotation) {
        return rows(tenant, OF_TENANT, tenant.value(), masterKeyId, rotation);
    }

    /** Makes a key the active one; where another node was quicker with this version, nothing. */
    public void add(DataKey key, String rotation) {
        bind(key.named().tenant());
        insert(key, rotation);
    }

    /**
     * Puts a new version in the place of the active one, in the caller's transaction. Waits for every transaction that has sealed with the old
     * one: afterwards all its values are to be seen, and no more come.
     *
     * @return whether the old one still was active
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean supersede(DataKey old, DataKey next, String rotation) {
        bind(old.named().tenant());
        if (Sql.update(database, SUPERSEDE, old.named().tenant().value(), old.id()) == 0) {
            return false;
        }
        if (insert(next, rotation) == 0) {
            throw new IllegalStateException("there is a version " + next.version() + " of this data key already");
        }
        return true;
    }

    /** In the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean rewrap(DataKey key, String newMaster, byte[] wrapped) {
        String tenant = bind(key.named().tenant());
        return Sql.update(database, REWRAP, newMaster, wrapped, tenant, key.id(), key.masterKeyId()) == 1;
    }

    /** In the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean retire(DataKey key) {
        String tenant = bind(key.named().tenant());
        return Sql.update(database, RETIRE, Sql.utc(clock.instant()), tenant, key.id()) == 1;
    }

    /**
     * Holds the key active to the end of the caller's transaction.
     *
     * @return whether it is active
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean hold(TenantId tenant, String id) {
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, HOLD, bind(tenant), id);
                ResultSet row = query.executeQuery()) {
            return row.next();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private int insert(DataKey key, String rotation) {
        Named named = key.named();
        return Sql.update(
                database,
                ADD,
                named.tenant().value(),
                named.id(),
                named.dataClass(),
                named.purpose(),
                key.version(),
                key.masterKeyId(),
                key.wrapped(),
                rotation,
                Sql.utc(clock.instant()));
    }

    private List<DataKey> rows(TenantId tenant, String sql, @Nullable Object... values) {
        bind(tenant);
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, sql, values);
                ResultSet row = query.executeQuery()) {
            List<DataKey> found = new ArrayList<>();
            while (row.next()) {
                found.add(read(row));
            }
            return found;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    static DataKey read(ResultSet row) throws SQLException {
        return new DataKey(
                new Named(new TenantId(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8));
    }

    private String bind(TenantId tenant) {
        tenants.bind(Caller.system(tenant, "vault"));
        return tenant.value();
    }
}
