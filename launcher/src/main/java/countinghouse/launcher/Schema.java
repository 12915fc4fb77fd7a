package countinghouse.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Empties a schema: one whose first making was cut short, or one that is there for tests. */
final class Schema {
    private final DatabaseAccess access;

    Schema(DatabaseAccess access) {
        this.access = access;
    }

    /** For tests on an outside database; its name must say so, because a typing error would cost everything in it. */
    int emptyForTests() {
        if (!access.schema().toLowerCase(Locale.ROOT).contains("verify")) {
            throw new Problem("The tests empty the database they are given, so its name must contain \"verify\"; "
                    + access.schema() + " does not.");
        }
        try {
            return empty();
        } catch (SQLException failed) {
            throw new Problem(
                    "The database " + access.schema() + " could not be emptied: " + failed.getMessage(), failed);
        }
    }

    int empty() throws SQLException {
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement()) {
            List<String> drops = new ArrayList<>();
            try (var rows = statement.executeQuery("select table_name, table_type from information_schema.tables"
                    + " where table_schema = database()")) {
                while (rows.next()) {
                    String kind = rows.getString(2).contains("VIEW") ? "view" : "table";
                    drops.add("drop " + kind + " `" + rows.getString(1) + "`");
                }
            }
            statement.execute("set foreign_key_checks = 0");
            for (String drop : drops) {
                statement.execute(drop);
            }
            return drops.size();
        }
    }
}
