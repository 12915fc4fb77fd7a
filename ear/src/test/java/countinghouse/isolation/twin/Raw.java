package countinghouse.isolation.twin;

import countinghouse.platform.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables by the application's own login, past pool, guard and EntityManager: to make twins and to look at what is left. */
public final class Raw {
    private Raw() {}

    /** A row by lower-case column names. */
    public static List<Map<String, Object>> rows(String sql, Object... values) {
        try (Connection connection = open();
                PreparedStatement statement = prepare(connection, sql, values);
                var row = statement.executeQuery()) {
            return read(row);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static List<Map<String, Object>> read(ResultSet row) throws SQLException {
        List<Map<String, Object>> found = new ArrayList<>();
        var meta = row.getMetaData();
        while (row.next()) {
            Map<String, Object> one = new LinkedHashMap<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                one.put(meta.getColumnLabel(i).toLowerCase(Locale.ROOT), row.getObject(i));
            }
            found.add(one);
        }
        return found;
    }

    /** The first column. */
    public static List<String> texts(String sql, Object... values) {
        return rows(sql, values).stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .toList();
    }

    public static long count(String sql, Object... values) {
        return Long.parseLong(texts(sql, values).getFirst());
    }

    public static void insert(String table, Map<String, Object> row) {
        String columns =
                String.join(", ", row.keySet().stream().map(c -> "`" + c + "`").toList());
        String places = String.join(", ", row.keySet().stream().map(c -> "?").toList());
        String sql = "INSERT INTO `" + table + "` (" + columns + ") VALUES (" + places + ")";
        try (Connection connection = open();
                PreparedStatement statement =
                        prepare(connection, sql, row.values().toArray())) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the twin of a row of " + table + " was refused: " + e.getMessage()
                            + "; a column that must keep its value is named in ClosedColumns. Row: "
                            + row.keySet(),
                    e);
        }
    }

    public static void change(String sql, Object... values) {
        try (Connection connection = open();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** A connection that no lock stands before. */
    public static Connection open() throws SQLException {
        try {
            Class.forName("com.mysql.cj.jdbc.Driver");
        } catch (ClassNotFoundException e) {
            throw new SQLException(e);
        }
        return DriverManager.getConnection(
                Settings.required("DB_URL"), Settings.required("DB_USER"), Settings.required("DB_PASSWORD"));
    }
}
