package countinghouse.isolation.attack;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.isolation.twin.Table;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The second lock: each table of tenants, by statements that reach past the one tenant, over the product's own pool. */
public final class Lock {
    public static final String KIND = "tables of tenants";
    public static final String PLATFORM = "tables of no tenant";

    private final Door door;
    private final TenantEntityManager tenants;
    private final UserTransaction transaction;
    private final Findings findings;

    public Lock(Door door, TenantEntityManager tenants, UserTransaction transaction, Findings findings) {
        this.door = door;
        this.tenants = tenants;
        this.transaction = transaction;
        this.findings = findings;
    }

    /** A way to the database that is to be locked. */
    public interface Door {
        void execute(String sql, Object... values) throws SQLException;
    }

    /** The product's own pool. */
    public static Door of(DataSource pool) {
        return (sql, values) -> {
            try (Connection connection = pool.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.execute();
            }
        };
    }

    private record Attempt(String sql, Object... values) {}

    /** In a transaction that is the attacker's; then in one that is nobody's, and in none. */
    public void run(List<Table> tables, Coverage coverage, Caller attacker, String victim) throws Exception {
        String own = attacker.tenant().value();
        for (Table table : tables) {
            coverage.there(KIND, table.name());
            for (Attempt attempt : attempts("`" + table.name() + "`", own, victim)) {
                refused("bound", attacker, attempt);
            }
            Attempt honest = new Attempt("SELECT * FROM `" + table.name() + "` WHERE tenant_id = ?", own);
            refused("unbound", null, honest);
            outside(honest);
            outside(new Attempt("SELECT * FROM `" + table.name() + "` WHERE tenant_id = ?", victim));
            coverage.hit(KIND, table.name());
        }
    }

    private static List<Attempt> attempts(String t, String own, String victim) {
        List<Attempt> all = new ArrayList<>();
        all.add(new Attempt("SELECT * FROM " + t));
        all.add(new Attempt("SELECT COUNT(*) FROM " + t + " WHERE 1 = ?", 1));
        all.add(new Attempt("SELECT * FROM " + t + " WHERE tenant_id = ?", victim));
        all.add(new Attempt("SELECT * FROM " + t + " WHERE tenant_id = '" + victim + "'"));
        all.add(new Attempt("SELECT * FROM " + t + " WHERE tenant_id = ? OR 1 = 1", own));
        all.add(new Attempt("SELECT * FROM " + t + " WHERE tenant_id = ? OR tenant_id = ?", own, victim));
        all.add(new Attempt("SELECT * FROM " + t + " WHERE tenant_id IN (?, ?)", own, victim));
        all.add(new Attempt("SELECT * FROM " + t + " WHERE NOT (tenant_id = ?)", own));
        all.add(new Attempt("SELECT * FROM " + t + " WHERE (tenant_id = ?) IS NOT NULL", own));
        all.add(new Attempt("SELECT * FROM " + t + " WHERE tenant_id >= ?", own));
        all.add(new Attempt("SELECT * FROM " + t + " WHERE COALESCE(tenant_id, '') = ?", victim));
        all.add(new Attempt(
                "SELECT tenant_id FROM " + t + " WHERE tenant_id = ? UNION SELECT tenant_id FROM " + t, own));
        all.add(new Attempt(
                "SELECT m.id FROM merchant m WHERE m.tenant_id = ? AND EXISTS (SELECT 1 FROM " + t + " x)", own));
        all.add(new Attempt(
                "SELECT (SELECT MAX(x.tenant_id) FROM " + t + " x) FROM merchant m WHERE m.tenant_id = ?", own));
        all.add(new Attempt("SELECT x.tenant_id FROM merchant m JOIN " + t + " x WHERE m.tenant_id = ?", own));
        all.add(new Attempt("SELECT x.tenant_id FROM merchant m, " + t + " x WHERE m.tenant_id = ?", own));
        all.add(new Attempt(
                "SELECT x.tenant_id FROM merchant m LEFT JOIN " + t
                        + " x ON x.tenant_id <> m.tenant_id WHERE m.tenant_id = ?",
                own));
        all.add(new Attempt(
                "SELECT x.tenant_id FROM " + t + " x LEFT JOIN merchant m INNER JOIN store s ON s.tenant_id = ?"
                        + " AND m.tenant_id = s.tenant_id ON x.tenant_id = ?",
                own,
                own));
        all.add(new Attempt(
                "WITH all_rows AS (SELECT * FROM " + t + ") SELECT * FROM all_rows WHERE tenant_id = ?", own));
        all.add(new Attempt("SELECT * FROM (SELECT * FROM " + t + ") x WHERE x.tenant_id = ?", own));
        all.add(new Attempt("SELECT 1 /*! UNION SELECT tenant_id FROM " + t + " */"));
        all.add(new Attempt("SELECT * FROM " + t + " WHERE tenant_id = ? /*!50000 OR 1 = 1 */", own));
        all.add(new Attempt("TABLE " + t));
        all.add(new Attempt("UPDATE " + t + " SET tenant_id = tenant_id WHERE tenant_id = ?", victim));
        all.add(new Attempt("UPDATE " + t + " SET tenant_id = ? WHERE tenant_id = ?", victim, own));
        all.add(new Attempt("UPDATE " + t + " SET tenant_id = tenant_id"));
        all.add(new Attempt("DELETE FROM " + t + " WHERE tenant_id = ?", victim));
        all.add(new Attempt("DELETE FROM " + t));
        all.add(new Attempt("INSERT INTO " + t + " (tenant_id) VALUES (?)", victim));
        all.add(new Attempt("INSERT INTO " + t + " SELECT * FROM " + t + " WHERE tenant_id = ?", victim));
        all.add(new Attempt("REPLACE INTO " + t + " (tenant_id) VALUES (?)", victim));
        return all;
    }

    /** Tables of no tenant: all of their rows at once, whoever asks. */
    public void platform(List<Table> tables, Coverage coverage, Caller attacker) throws Exception {
        for (Table table : tables) {
            String t = "`" + table.name() + "`";
            coverage.there(PLATFORM, table.name());
            for (String sql : List.of(
                    "SELECT * FROM " + t,
                    "SELECT COUNT(*) FROM " + t + " WHERE 1 = 1",
                    "SELECT m.id FROM merchant m WHERE m.tenant_id = '"
                            + attacker.tenant().value() + "' AND EXISTS (SELECT 1 FROM " + t + ")",
                    "DELETE FROM " + t,
                    "DELETE FROM " + t + " WHERE 1 = 1")) {
                refused("bound", attacker, new Attempt(sql));
                refused("unbound", null, new Attempt(sql));
                outside(new Attempt(sql));
            }
            coverage.hit(PLATFORM, table.name());
        }
    }

    /** Ways round that the connection itself would offer. */
    public static List<String> open(DataSource pool) throws SQLException {
        List<String> open = new ArrayList<>();
        try (Connection connection = pool.getConnection()) {
            Map<String, Way> ways = Map.of(
                    "setCatalog", c -> c.setCatalog("mysql"),
                    "setSchema", c -> c.setSchema("mysql"),
                    "an updatable result set",
                            c -> c.prepareStatement("SELECT 1", ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE)
                                    .close(),
                    "an updatable statement",
                            c -> c.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE)
                                    .close());
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                try {
                    way.getValue().go(connection);
                    open.add(way.getKey());
                } catch (SQLException refused) {
                    String said = Said.failure(refused);
                    if (!said.contains("second lock")) {
                        open.add(way.getKey() + " is refused by something else: " + said);
                    }
                }
            }
        }
        return open;
    }

    private interface Way {
        void go(Connection connection) throws SQLException;
    }

    /** Statements that touch no table of ours, and would still open a way. */
    public void sessions(Caller attacker, String victim) throws Exception {
        for (String sql : List.of(
                "SET @tenant = '" + victim + "'",
                "SET tenant = '" + victim + "'",
                "PREPARE s FROM 'SELECT * FROM merchant'",
                "EXECUTE IMMEDIATE 'SELECT * FROM merchant'",
                "HANDLER merchant OPEN",
                "SELECT 1; SELECT * FROM merchant",
                "CREATE TEMPORARY TABLE copy AS SELECT * FROM merchant",
                "SELECT * FROM ACT_RU_TASK",
                "SELECT * FROM ACT_HI_PROCINST WHERE TENANT_ID_ = '" + victim + "'")) {
            refused("bound", attacker, new Attempt(sql));
        }
    }

    private void refused(String how, Caller attacker, Attempt attempt) throws Exception {
        transaction.begin();
        try {
            if (attacker != null) {
                tenants.bind(attacker);
            }
            run(how, attempt);
        } finally {
            transaction.rollback();
        }
    }

    private void outside(Attempt attempt) {
        run("outside of a transaction", attempt);
    }

    private void run(String how, Attempt attempt) {
        findings.attack();
        try {
            door.execute(attempt.sql(), attempt.values());
            findings.add(how + " " + attempt.sql(), "was let through");
        } catch (SQLException | RuntimeException e) {
            String said = Said.failure(e);
            findings.scan("lock: " + attempt.sql(), said, java.util.Set.of());
            if (!said.contains(Findings.LOCK)) {
                findings.add(how + " " + attempt.sql(), "was refused by something else: " + said);
            }
        }
    }
}
