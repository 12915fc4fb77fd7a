package countinghouse.isolation.attack;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.isolation.twin.Schema;
import countinghouse.isolation.twin.Table;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.sql.PlatformStatements;
import countinghouse.platform.sql.PlatformStatements.Passes;
import countinghouse.platform.sql.PlatformStatements.PlatformStatement;
import countinghouse.platform.sql.PlatformStatements.PlatformTable;
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

    private static final String UNASKED = "could not be asked: ";

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
            PlatformTable listed = PlatformStatements.TABLES.get(table.name());
            if (listed != null) {
                coverage.there(TABLES, table.name());
                coverage.excuse(TABLES, table.name(), listed.reason());
            } else if (!table.isTenants()) {
                coverage.there(TABLES, table.name());
            }
        }
    }

    /**
     * Whatever is asked may tell ids and states of the twin's, and nothing that it says in words, but for the lists of the platform's people;
     * those are refused to a transaction of the attacker's.
     */
    public void statements(Known known, TenantEntityManager tenants, Caller attacker) throws Exception {
        Set<String> ids = findings.canaries().ids().keySet();
        for (PlatformStatement statement : PlatformStatements.list()) {
            String name = "the platform's statement: " + statement.reason();
            coverage.there(STATEMENTS, statement.reason());
            String told = told(statement.text(), known, () -> {});
            if (!statement.passes().equals(Passes.UNBOUND_IN_WORDS)) {
                findings.scan(name, told, ids);
            }
            if (told.startsWith(UNASKED)) {
                findings.add(name, told);
            }
            if (!statement.passes().equals(Passes.ANYWHERE)) {
                String bound = told(statement.text(), known, () -> tenants.bind(attacker));
                if (!bound.contains(Findings.LOCK)) {
                    findings.add(name, "passes in a merchant's transaction");
                }
            }
            coverage.hit(STATEMENTS, statement.reason());
        }
    }

    private String told(String text, Known known, Runnable before) throws Exception {
        findings.attack();
        transaction.begin();
        before.run();
        try (Connection connection = pool.getConnection();
                PreparedStatement asked = connection.prepareStatement(text)) {
            fill(asked, text, known);
            return asked.execute() ? rows(asked) : "";
        } catch (SQLException | RuntimeException e) {
            return UNASKED + Said.failure(e);
        } finally {
            transaction.rollback();
        }
    }

    private static String rows(PreparedStatement asked) throws SQLException {
        StringBuilder told = new StringBuilder();
        try (var row = asked.getResultSet()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int i = 1; i <= columns; i++) {
                    told.append(row.getString(i)).append(' ');
                }
            }
        }
        return told.toString();
    }

    /** Times are now, all else is the twin's person. */
    private static void fill(PreparedStatement asked, String text, Known known) throws SQLException {
        String[] before = text.split("\\?", -1);
        for (int i = 0; i < before.length - 1; i++) {
            boolean time = before[i].matches("(?s).*_at\\s*(<|<=|>|>=|=)\\s*$");
            boolean count = before[i].matches("(?s).*(tries|number|version|LIMIT|LIMIT \\?,|OFFSET)\\s*=?\\s*$");
            Object value = time ? LocalDateTime.now(ZoneOffset.UTC) : count ? 1 : known.two(known.column("person.id"));
            asked.setObject(i + 1, value);
        }
    }
}
