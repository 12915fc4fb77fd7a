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
                    .connectRetries(10)
                    .load()
                    .migrate()
                    .migrationsExecuted;
            FlowableSchema.create(owner);
            new Grants(access).apply();
            return ran;
        } catch (FlywayException | IllegalStateException | SQLException failed) {
            throw new Problem("The database could not be brought up to date: " + firstLine(failed), failed);
        }
    }

    private DataSource owner() {
        var source = new MysqlDataSource();
        source.setUrl(access.url());
        source.setUser(access.owner().user());
        source.setPassword(access.owner().password());
        return source;
    }

    private static String firstLine(@org.jspecify.annotations.Nullable Throwable failure) {
        return String.valueOf(failure == null ? null : failure.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .limit(3)
                .reduce((first, second) -> first + " " + second)
                .orElse("no message");
    }
}
