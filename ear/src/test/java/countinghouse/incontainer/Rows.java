package countinghouse.incontainer;

import com.mysql.cj.jdbc.MysqlDataSource;
import countinghouse.platform.Settings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the tables from outside of JPA and of the pool, over all tenants: a test that asked through the product would see what it shows,
 * and the second lock would refuse the question.
 */
public final class Rows {
    /** The first column. */
    public List<String> all(String sql, Object... values) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<String> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long count(String sql, Object... values) {
        return Long.parseLong(all(sql, values).getFirst());
    }

    public int change(String sql, Object... values) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Many at once. */
    public void insert(String sql, Iterable<Object[]> rows) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** With the server's own login and rights. */
    private static Connection connect() throws SQLException {
        var source = new MysqlDataSource();
        source.setRewriteBatchedStatements(true);
        source.setUrl(Settings.required("DB_URL"));
        return source.getConnection(Settings.required("DB_USER"), Settings.required("DB_PASSWORD"));
    }
}
