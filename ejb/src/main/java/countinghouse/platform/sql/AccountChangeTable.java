package countinghouse.platform.sql;

import countinghouse.platform.AccountChanges;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads proposed accounts of all tenants at once, without what is sealed. */
@Stateless
@Local(AccountChanges.class)
public class AccountChangeTable implements AccountChanges {
    static final String WAITING =
            "SELECT a.tenant_id, m.trading_name, a.id, a.last_four, a.stated_by_name, a.stated_at FROM payout_account a"
                    + " JOIN merchant m ON m.tenant_id = a.tenant_id WHERE a.state = 'PROPOSED'"
                    + " ORDER BY a.stated_at, a.id LIMIT 100";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Override
    public List<Waiting> waiting() {
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, WAITING);
                var row = query.executeQuery()) {
            List<Waiting> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Waiting(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
            }
            return found;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }
}
