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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Sealed values of one tenant, wherever they lie; for the rotation of keys. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SealedValues {
    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Inject
    private TenantEntityManager tenants;

    /** @param sealedBy id of the data key, "1" for the first form */
    public record Value(byte[] sealed, String dataClass, String sealedBy) {}

    /** Ids of up to 500 rows behind {@code after} whose value no active key has sealed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> stale(TenantId tenant, SealedColumn column, String after) {
        String bound = bind(tenant);
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, column.stale(), bound, after, bound);
                ResultSet row = query.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** The value, locked to the end of the transaction; nothing when the row has gone or holds none by now. */
    public Optional<Value> lock(TenantId tenant, SealedColumn column, String id) {
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, column.lock(), bind(tenant), id);
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBytes(1).length > 0
                    ? Optional.of(new Value(row.getBytes(1), row.getString(2), row.getString(3)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    public void write(TenantId tenant, SealedColumn column, String id, byte[] sealed) {
        Sql.update(database, column.write(), sealed, bind(tenant), id);
    }

    /** How many values this key has sealed. */
    public int under(TenantId tenant, String keyId) {
        String bound = bind(tenant);
        int count = 0;
        for (SealedColumn column : SealedColumn.values()) {
            count += Sql.count(database, column.under(), bound, keyId);
        }
        return count;
    }

    private String bind(TenantId tenant) {
        tenants.bind(Caller.system(tenant, "vault"));
        return tenant.value();
    }
}
