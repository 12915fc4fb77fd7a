package countinghouse.launcher;

import com.mysql.cj.jdbc.MysqlDataSource;
import countinghouse.workflow.FlowableSchema;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema to the state this build needs, as the owner, and gives the application its rights on it. */
public final class Migration {
    private final DatabaseAccess access;

    public Migration(DatabaseAccess access) {
        this.access = access;
    }

    /** @return how many migrations ran; 0 when the schema was current */
    public int run() {
        DataSource owner = owner();
        try {
            int ran = Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration")
                    // two branches that meet: the later arrival may carry the earlier time
                    .outOfOrder(true)
                    .connectRetries(10)
                    .load()
                    .migrate()
                    .migrationsExecuted;
            FlowableSchema.create(owner);
            new Grants(access).apply();
            return ran;
        } catch (FlywayException | IllegalStateException | SQLException failed) {
            throw new Problem("The database could not be brought up to date: " + reason(failed), failed);
        }
    }

    private DataSource owner() {
        var source = new MysqlDataSource();
        source.setUrl(access.url());
        source.setUser(access.owner().user());
        source.setPassword(access.owner().password());
        return source;
    }

    /** Flyway's own message is a page; the database's, at the bottom of the causes, is a line. */
    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String script = String.valueOf(failure.getMessage())
                .lines()
                .filter(line -> line.startsWith("Failed to execute script")
                        || line.startsWith("Detected ")
                        || line.startsWith("Migration "))
                .findFirst()
                .map(line -> line + ": ")
                .orElse("");
        return script + String.valueOf(deepest.getMessage()).lines().findFirst().orElse("no message");
    }
}
