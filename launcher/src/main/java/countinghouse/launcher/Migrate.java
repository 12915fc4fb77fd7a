package countinghouse.launcher;

import java.util.Map;

/**
 * The migration step alone: a container runs it before the server, with the owner's login that the server never sees.
 * Environment: DB_URL, DB_OWNER_USER, DB_OWNER_PASSWORD, DB_USER, DB_PASSWORD.
 */
public final class Migrate {
    private Migrate() {}

    public static void main(String[] arguments) {
        Logging.quiet();
        Map<String, String> env = System.getenv();
        Layout layout = Layout.from(env);
        try {
            String url = env.getOrDefault("DB_URL", "");
            int ran = new Migration(DatabaseAccess.outside(url, env)).run();
            System.out.println("Migrations run: " + ran);
        } catch (RuntimeException failed) {
            System.err.println("countinghouse: " + Problem.line(failed, layout));
            System.exit(1);
        }
    }
}
