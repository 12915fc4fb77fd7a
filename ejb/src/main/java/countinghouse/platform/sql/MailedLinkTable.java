package countinghouse.platform.sql;

import countinghouse.platform.MailedLinks;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads where one link leads to, and nothing else of any tenant. */
@Stateless
@Local(MailedLinks.class)
public class MailedLinkTable implements MailedLinks {
    static final String INVITATION = "SELECT tenant_id, id FROM invitation WHERE token_hash = ?";
    static final String OWNER = "SELECT tenant_id, id FROM owner_application WHERE token_hash = ?";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Place> of(Kind kind, String tokenHash) {
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, statement(kind), tokenHash);
                var row = query.executeQuery()) {
            return row.next() ? Optional.of(new Place(row.getString(1), row.getString(2))) : Optional.empty();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private static String statement(Kind kind) {
        return switch (kind) {
            case INVITATION -> INVITATION;
            case OWNER -> OWNER;
        };
    }
}
