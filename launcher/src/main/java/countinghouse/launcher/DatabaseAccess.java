package countinghouse.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * How to reach the database: the owner changes its tables, the application works in them and owns nothing.
 *
 * @param embedded whether this copy runs the database itself
 */
public record DatabaseAccess(boolean embedded, String url, Login owner, Login application) {

    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    static final String SCHEMA = "countinghouse";

    public static DatabaseAccess from(Map<String, String> env, Ports ports, Secrets secrets) throws IOException {
        String url = env.getOrDefault("DB_URL", "").strip();
        if (!url.isEmpty()) {
            return outside(url, env);
        }
        return new DatabaseAccess(
                true,
                "jdbc:mysql://127.0.0.1:" + ports.database() + "/" + SCHEMA
                        + "?sslMode=DISABLED&connectionCollation=utf8mb4_unicode_ci&connectionTimeZone=UTC"
                        + "&forceConnectionTimeZoneToSession=true&cachePrepStmts=true&useServerPrepStmts=true"
                        + "&rewriteBatchedStatements=true&openTelemetry=DISABLED",
                new Login("countinghouse_owner", secrets.password("db-owner-password")),
                new Login("countinghouse_app", secrets.password("db-app-password")));
    }

    /** An outside database named by the environment; every part must be given, none is guessed. */
    public static DatabaseAccess outside(String url, Map<String, String> env) {
        if (!url.matches("jdbc:mysql://[^/]+/[A-Za-z0-9_$]+(\\?.*)?")) {
            throw new Problem("DB_URL must look like jdbc:mysql://host:3306/schema?sslMode=VERIFY_CA");
        }
        Login owner = migrates(env)
                ? new Login(required(env, "DB_OWNER_USER"), required(env, "DB_OWNER_PASSWORD"))
                : new Login("", "");
        return new DatabaseAccess(
                false,
                withoutServersKey(url),
                owner,
                new Login(required(env, "DB_USER"), required(env, "DB_PASSWORD")));
    }

    /** Inside the server the driver would show the HTTPS certificate as a client's, which a database refuses (seen). */
    private static String withoutServersKey(String url) {
        String option = "fallbackToSystemKeyStore";
        return url.contains(option) ? url : url + (url.contains("?") ? "&" : "?") + option + "=false";
    }

    /** {@code MIGRATE=off}: the schema was made by a step before this one, and the owner's login is not known here. */
    static boolean migrates(Map<String, String> env) {
        return !"off".equalsIgnoreCase(env.getOrDefault("MIGRATE", "on"));
    }

    private static String required(Map<String, String> env, String name) {
        String value = env.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new Problem("DB_URL is set, so " + name + " must be set too.");
        }
        return value;
    }

    String schema() {
        String path = url.substring(url.indexOf('/', "jdbc:mysql://".length()) + 1);
        int end = path.indexOf('?');
        return end < 0 ? path : path.substring(0, end);
    }

    Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
