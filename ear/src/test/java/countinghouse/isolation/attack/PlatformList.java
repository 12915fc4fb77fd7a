package countinghouse.isolation.attack;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.isolation.twin.Schema;
import countinghouse.isolation.twin.Table;
import countinghouse.platform.sql.PlatformStatements;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import javax.sql.DataSource;

/** What the second lock lets through on purpose: tables without a tenant, and statements over all tenants. */
public final class PlatformList {
    public static final String TABLES = "tables of the platform";
    public static final String STATEMENTS = "statements of the platform";

    private final DataSource pool;
    private final UserTransaction transaction;
    private final Findings findings;
    private final Coverage coverage;

    public PlatformList(DataSource pool, UserTransaction transaction, Findings findings, Coverage coverage) {
        this.pool = pool;
        this.transaction = transaction;
        this.findings = findings;
        this.coverage = coverage;
    }

    /** Each stands on the lock's closed list, with its reason. */
    public void tables(Schema schema) {
        for (Table table : schema.tables()) {
            String reason = PlatformStatements.TABLES.get(table.name());
            if (reason != null) {
                coverage.there(TABLES, table.name());
                coverage.excuse(TABLES, table.name(), reason);
            } else if (!table.isTenants()) {
                coverage.there(TABLES, table.name());
            }
        }
    }

    /** Whatever is asked may tell ids and states of the twin's, and nothing that it says in words. */
    public void statements(Known known) throws Exception {
        Set<String> ids = findings.canaries().ids().keySet();
        for (PlatformStatements.PlatformStatement statement : PlatformStatements.list()) {
            String name = statement.reason();
            coverage.there(STATEMENTS, name);
            transaction.begin();
            try (Connection connection = pool.getConnection();
                    PreparedStatement asked = connection.prepareStatement(statement.text())) {
                fill(asked, statement.text(), known);
                findings.attack();
                StringBuilder told = new StringBuilder();
                if (asked.execute()) {
                    try (var row = asked.getResultSet()) {
                        int columns = row.getMetaData().getColumnCount();
                        while (row.next()) {
                            for (int i = 1; i <= columns; i++) {
                                told.append(row.getString(i)).append(' ');
                            }
                        }
                    }
                }
                findings.scan("the platform's statement: " + name, told.toString(), ids);
                coverage.hit(STATEMENTS, name);
            } catch (SQLException e) {
                findings.add("the platform's statement: " + name, "could not be asked: " + e.getMessage());
            } finally {
                transaction.rollback();
            }
        }
    }

    /** Times are now, all else is the twin's person. */
    private static void fill(PreparedStatement asked, String text, Known known) throws SQLException {
        String[] before = text.split("\\?", -1);
        for (int i = 0; i < before.length - 1; i++) {
            boolean time = before[i].matches("(?s).*_at\\s*(<|<=|>|>=|=)\\s*$");
            boolean count = before[i].matches("(?s).*(tries|number|version|LIMIT)\\s*=?\\s*$");
            Object value = time ? LocalDateTime.now(ZoneOffset.UTC) : count ? 1 : known.two(known.column("person.id"));
            asked.setObject(i + 1, value);
        }
    }
}
