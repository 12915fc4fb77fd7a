package countinghouse.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Small change of JDBC. */
final class Sql {
    /** Rows that go together, however many they are. */
    private static final int FEW = 8;

    private static final int MOST_TOGETHER = 64;

    private Sql() {}

    /** Columns {@code _at} hold UTC. */
    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static int update(DataSource database, String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The first column of the first row as a number, 0 when there is none. */
    static int count(DataSource database, String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                var row = statement.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /**
     * Rows of one text. The driver makes several one statement, and prepares that anew for each number of rows it has not met: so many
     * rows go by powers of two, and a single one as it is.
     */
    static void insert(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        int done = 0;
        while (done < rows.size()) {
            int left = rows.size() - done;
            int together = left <= FEW ? left : Math.min(MOST_TOGETHER, Integer.highestOneBit(left));
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] row : rows.subList(done, done + together)) {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                    if (together > 1) {
                        statement.addBatch();
                    }
                }
                if (together > 1) {
                    statement.executeBatch();
                } else {
                    statement.executeUpdate();
                }
            }
            done += together;
        }
    }

    static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("database: " + e.getMessage(), e);
    }
}
