package countinghouse.isolation.attack;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.sql.PlatformStatements;
import countinghouse.platform.sql.PlatformStatements.Passes;
import countinghouse.platform.sql.PlatformStatements.PlatformStatement;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The part of the lock's list that passes only while no merchant's tenant is bound: it is refused in a merchant's transaction, and tells
 * ids only, but for the lists that the platform's people read.
 */
public final class UnboundList {
    private static final String UNASKED = "could not be asked: ";

    private final DataSource pool;
    private final UserTransaction transaction;
    private final Findings findings;
    private final Coverage coverage;

    public UnboundList(DataSource pool, UserTransaction transaction, Findings findings, Coverage coverage) {
        this.pool = pool;
        this.transaction = transaction;
        this.findings = findings;
        this.coverage = coverage;
    }

    public void statements(Known known, TenantEntityManager tenants, Caller attacker) throws Exception {
        Set<String> ids = findings.canaries().ids().keySet();
        for (PlatformStatement statement : PlatformStatements.list()) {
            if (statement.passes() == Passes.ANYWHERE) {
                continue;
            }
            String name = "the platform's statement: " + statement.reason();
            coverage.there(PlatformList.STATEMENTS, name);
            if (!KnownUnbound.REASONS.contains(statement.reason())) {
                findings.add(
                        name,
                        "passes while no tenant is bound, and attack.KnownUnbound does not know it: say there why");
            }
            String told = told(statement.text(), known, () -> {});
            if (statement.passes() != Passes.UNBOUND_IN_WORDS) {
                findings.scan(name, told, ids);
            }
            if (told.startsWith(UNASKED)) {
                findings.add(name, told);
            }
            if (!told(statement.text(), known, () -> tenants.bind(attacker)).contains(Findings.LOCK)) {
                findings.add(name, "passes in a merchant's transaction");
            }
            coverage.hit(PlatformList.STATEMENTS, name);
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

    private static void fill(PreparedStatement asked, String text, Known known) throws SQLException {
        String[] before = text.split("\\?", -1);
        for (int i = 0; i < before.length - 1; i++) {
            asked.setObject(i + 1, value(before[i], known));
        }
    }

    /** Times are now, all else is the twin's person. */
    private static Object value(String before, Known known) {
        if (before.matches("(?s).*_at\\s*(<|<=|>|>=|=)\\s*$")) {
            return LocalDateTime.now(ZoneOffset.UTC);
        }
        if (before.matches("(?s).*(tries|number|version|LIMIT|LIMIT \\?,|OFFSET)\\s*=?\\s*$")) {
            return 1;
        }
        if (before.matches("(?s).*ESCAPE\\s*$")) {
            return "!";
        }
        return before.matches("(?s).*end_reason\\s*=\\s*$") ? "IDLE" : known.two(known.column("person.id"));
    }
}
