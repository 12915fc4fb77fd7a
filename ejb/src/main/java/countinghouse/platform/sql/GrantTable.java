package countinghouse.platform.sql;

import countinghouse.platform.Grants;
import countinghouse.platform.Role;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads tenants and roles of one person, and nothing else of any tenant. */
@Stateless
@Local(Grants.class)
public class GrantTable implements Grants {
    public static final String OF_PERSON =
            "SELECT tenant_id, role FROM role_grant WHERE person_id = ? ORDER BY tenant_id, id";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Grant> of(String personId) {
        List<Grant> grants = new ArrayList<>();
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, OF_PERSON, personId);
                var row = query.executeQuery()) {
            while (row.next()) {
                grants.add(new Grant(row.getString(1), Role.valueOf(row.getString(2))));
            }
            return grants;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }
}
