package countinghouse.platform.sql;

import countinghouse.platform.OwnerTokens;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads where one link's application is, and nothing else of any tenant. */
@Stateless
@Local(OwnerTokens.class)
public class OwnerTokenTable implements OwnerTokens {
    public static final String OF_TOKEN = "SELECT tenant_id, id FROM owner_application WHERE token_hash = ?";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Place> of(String tokenHash) {
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, OF_TOKEN, tokenHash);
                var row = query.executeQuery()) {
            return row.next() ? Optional.of(new Place(row.getString(1), row.getString(2))) : Optional.empty();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }
}
