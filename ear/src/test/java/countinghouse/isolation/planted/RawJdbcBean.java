package countinghouse.isolation.planted;

import countinghouse.platform.Caller;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The tenant is forgotten in a statement. */
@Stateless
@Local(Holes.RawJdbc.class)
public class RawJdbcBean implements Holes.RawJdbc {
    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Override
    public String product(Caller caller, String productId) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT name FROM product WHERE id = ?")) {
            query.setString(1, productId);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "none";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
