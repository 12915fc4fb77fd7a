package countinghouse.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The application's rights, table by table. A table whose comment says {@code append-only} can be read and added to,
 * never changed, whatever the application tries.
 */
final class Grants {
    private static final Set<String> FULL = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
    private static final Set<String> APPEND_ONLY = Set.of("SELECT", "INSERT");
    private static final Pattern GRANT = Pattern.compile("GRANT (.+) ON `?([^`.]+)`?\\.`?([^`]+)`? TO .*");

    private final DatabaseAccess access;

    Grants(DatabaseAccess access) {
        this.access = access;
    }

    void apply() throws SQLException {
        Map<String, Set<String>> present = new HashMap<>();
        String account;
        try (Connection application = asApplication();
                Statement statement = application.createStatement()) {
            account = account(statement);
            try (var rows = statement.executeQuery("show grants")) {
                while (rows.next()) {
                    read(rows.getString(1), present);
                }
            }
        }
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement()) {
            for (String sql : changes(wanted(statement), present, account)) {
                statement.execute(sql);
            }
        }
    }

    /** Without a schema: before the first grant the application may not even enter it. */
    private Connection asApplication() throws SQLException {
        String url = access.url().replaceFirst("/" + Pattern.quote(access.schema()) + "(?=\\?|$)", "/");
        var login = access.application();
        return java.sql.DriverManager.getConnection(url, login.user(), login.password());
    }

    private static String account(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select current_user()")) {
            row.next();
            String account = row.getString(1);
            int at = account.lastIndexOf('@');
            return "'" + account.substring(0, at) + "'@'" + account.substring(at + 1) + "'";
        }
    }

    private Map<String, Set<String>> wanted(Statement statement) throws SQLException {
        var wanted = new TreeMap<String, Set<String>>();
        try (var rows =
                statement.executeQuery("select table_name, table_type, table_comment from information_schema.tables"
                        + " where table_schema = database()")) {
            while (rows.next()) {
                String table = rows.getString(1);
                if (table.equals("flyway_schema_history")) {
                    continue;
                }
                boolean view = rows.getString(2).toUpperCase(Locale.ROOT).contains("VIEW");
                boolean appendOnly = rows.getString(3).contains("append-only");
                wanted.put(table, view ? Set.of("SELECT") : appendOnly ? APPEND_ONLY : FULL);
            }
        }
        return wanted;
    }

    static void read(String line, Map<String, Set<String>> present) {
        var match = GRANT.matcher(line);
        if (match.matches() && !match.group(3).equals("*")) {
            var rights = new TreeSet<String>();
            for (String right : match.group(1).split(",")) {
                rights.add(right.strip());
            }
            present.put(match.group(3), rights);
        }
    }

    /** Only what differs: a start that finds everything right changes nothing. */
    List<String> changes(Map<String, Set<String>> wanted, Map<String, Set<String>> present, String account) {
        var changes = new ArrayList<String>();
        wanted.forEach((table, rights) -> {
            var has = present.getOrDefault(table, Set.of());
            var missing = new TreeSet<>(rights);
            missing.removeAll(has);
            var tooMuch = new TreeSet<>(has);
            tooMuch.removeAll(rights);
            String target = "`" + access.schema() + "`.`" + table + "`";
            if (!missing.isEmpty()) {
                changes.add("grant " + String.join(", ", missing) + " on " + target + " to " + account);
            }
            if (!tooMuch.isEmpty()) {
                changes.add("revoke " + String.join(", ", tooMuch) + " on " + target + " from " + account);
            }
        });
        return changes;
    }
}
