package countinghouse.platform.sql;

import com.mysql.cj.jdbc.MysqlDataSource;
import countinghouse.platform.EngineDoor;
import countinghouse.platform.Settings;
import countinghouse.platform.StatementAlarms;
import countinghouse.platform.guard.Guard;
import countinghouse.platform.guard.KnownTables;
import countinghouse.platform.guard.StatementRefused;
import countinghouse.platform.guard.TransactionTenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The driver's data source with the second lock before it; the pool knows no other connections. */
public class GuardedDataSource extends MysqlDataSource {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(GuardedDataSource.class.getName());
    private static final int LONGEST_TEXT = 1_000;

    /**
     * The driver keeps 25 short statements; 48 connections of two nodes stay below the database's 16,382. What the session has been told it
     * need not be asked or told again. GROUP_CONCAT is cut at 1,024 bytes by default: the sealer would seal an entry of many
     * postings over half its text.
     */
    private static final Map<String, String> STATEMENTS = Map.of(
            "prepStmtCacheSize",
            "160",
            "prepStmtCacheSqlLimit",
            "8192",
            "useLocalSessionState",
            "true",
            "sessionVariables",
            "group_concat_max_len=1048576");

    /** Only for {@code ./bench isolation}, which measures what the lock costs, and names itself. */
    private static final boolean OFF = "off".equals(Settings.optional("STATEMENT_GUARD"));

    private static final boolean BENCH = "isolation".equals(Settings.optional("BENCH"));

    private transient volatile @Nullable Guard guard;

    @Override
    protected Connection getConnection(Properties properties) throws SQLException {
        Properties all = new Properties();
        all.putAll(STATEMENTS);
        all.putAll(properties);
        Connection connection = super.getConnection(all);
        if (OFF && BENCH) {
            LOG.severe("the second lock is off: this copy is for measuring only");
            return connection;
        }
        return GuardedConnection.of(connection, new Lock(guard(connection)));
    }

    private Guard guard(Connection connection) throws SQLException {
        Guard known = guard;
        if (known == null) {
            known = new Guard(
                    tables(connection), PlatformStatements.texts(), TransactionTenant::current, EngineDoor::isOpen);
            guard = known;
        }
        return known;
    }

    /** As the schema says, and for those without a tenant as the closed list says; a table that neither names is not reached at all. */
    static KnownTables tables(Connection connection) throws SQLException {
        Set<String> ofTenants = new HashSet<>();
        try (var query = connection.prepareStatement("SELECT table_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND column_name = 'tenant_id'");
                var row = query.executeQuery()) {
            while (row.next()) {
                ofTenants.add(row.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return PlatformStatements.tables(ofTenants);
    }

    /** Refuses, and raises the alarm. */
    record Lock(Guard guard) {
        void pass(String text, List<? extends Guard.Values> executions) {
            try {
                guard.pass(text, executions);
            } catch (StatementRefused refused) {
                alarm(text, refused);
                throw refused;
            }
        }

        private static void alarm(String text, StatementRefused refused) {
            String shown = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
            LOG.log(Level.SEVERE, refused.getMessage() + ": " + shown, refused);
            StatementAlarms.raise(new StatementAlarms.Alarm(
                    TransactionTenant.current(), String.valueOf(refused.getMessage()), shown));
        }
    }
}
