package countinghouse.platform.sql;

import countinghouse.platform.Caller;
import countinghouse.platform.Merchants;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the ids of all merchants. */
@Stateless
@Local(Merchants.class)
public class MerchantTable implements Merchants {
    static final String IDS = "SELECT tenant_id FROM merchant ORDER BY tenant_id";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Override
    public List<String> ids(Caller system) {
        system.requireSystem();
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, IDS);
                var row = query.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }
}
