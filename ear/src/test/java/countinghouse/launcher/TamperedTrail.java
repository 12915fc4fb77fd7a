package countinghouse.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A chain of six rows of a tenant of its own, in a transaction that never commits, under the hands of a database administrator: triggers
 * and foreign keys are out of the way.
 */
final class TamperedTrail implements AutoCloseable {
    static final String TENANT = "mer_tampered";
    static final int ROWS = 6;
    private static final List<String> TABLES =
            List.of("audit_record", "audit_seal", "journal_entry", "posting", "journal_seal");

    final SealedKind kind;
    private final Connection owner;
    private final Map<String, String> triggers = new TreeMap<>();
    private final List<String> outside = new ArrayList<>();
    private String outsideHead = "";

    TamperedTrail(SealedKind kind) throws SQLException, IOException {
        this.kind = kind;
        owner = connect();
        dropTriggers();
        owner.setAutoCommit(false);
        run("SET SESSION group_concat_max_len = 1048576");
        run("SET SESSION foreign_key_checks = 0");
        for (int number = 1; number <= ROWS; number++) {
            insert(id(number), "2026-11-25 10:00:0" + number + ".000000");
        }
        seal();
        writeOutside();
    }

    private static Connection connect() throws SQLException, IOException {
        String url = System.getenv().getOrDefault("DB_URL", "");
        if (!url.isEmpty()) {
            return DriverManager.getConnection(url, System.getenv("DB_OWNER_USER"), System.getenv("DB_OWNER_PASSWORD"));
        }
        String embedded = "jdbc:mysql://127.0.0.1:" + System.getenv("DB_PORT") + "/countinghouse?sslMode=DISABLED";
        Path password = Path.of(System.getenv("DATA_DIR"), "secrets", "db-owner-password");
        return DriverManager.getConnection(
                embedded, "countinghouse_owner", Files.readString(password).strip());
    }

    private void dropTriggers() throws SQLException {
        for (String table : TABLES) {
            for (String name : column("SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema ="
                    + " DATABASE() AND event_object_table = '" + table + "'")) {
                String event = name.endsWith("_no_update") ? "UPDATE" : "DELETE";
                triggers.put(
                        name,
                        "CREATE TRIGGER " + name + " BEFORE " + event + " ON " + table
                                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '" + table
                                + " is append-only'");
                run("DROP TRIGGER " + name);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        owner.rollback();
        owner.setAutoCommit(true);
        for (String trigger : triggers.values()) {
            run(trigger);
        }
        owner.close();
    }

    String id(int number) {
        return (kind == SealedKind.AUDIT ? "aud_tampered" : "jnl_tampered") + number;
    }

    String rows() {
        return kind == SealedKind.AUDIT ? "audit_record" : "journal_entry";
    }

    String seals() {
        return kind == SealedKind.AUDIT ? "audit_seal" : "journal_seal";
    }

    String at() {
        return kind == SealedKind.AUDIT ? "recorded_at" : "booked_at";
    }

    void insert(String id, String at) throws SQLException {
        if (kind == SealedKind.AUDIT) {
            run("INSERT INTO audit_record (tenant_id, id, recorded_at, actor, actor_name, action, subject, details)"
                    + " VALUES ('" + TENANT + "', '" + id + "', '" + at + "', 'usr_1', 'One', 'test.done', '" + id
                    + "', '{}')");
            return;
        }
        run("INSERT INTO journal_entry (tenant_id, id, book, event, reference, unit, currency, business_on,"
                + " occurred_at, booked_at) VALUES ('" + TENANT + "', '" + id + "', 'SHOP', 'TEST', '" + id
                + "', 'unit', 'USD', '2026-11-25', '" + at + "', '" + at + "')");
        for (int side : new int[] {1, -1}) {
            run("INSERT INTO posting (tenant_id, id, entry_id, account, amount_minor, currency, business_on, unit)"
                    + " VALUES ('" + TENANT + "', '" + id + (side > 0 ? "-1" : "-2") + "', '" + id
                    + "', 'CASH_DRAWER', "
                    + 100 * side + ", 'USD', '2026-11-25', 'unit')");
        }
    }

    /** Seals all rows in the order of their times, as the sealer does; also what a tamperer does who knows SHA-256. */
    void seal() throws SQLException {
        run("DELETE FROM " + seals() + " WHERE tenant_id = '" + TENANT + "'");
        sealInOrder("r." + at() + ", r.id");
    }

    /** The same with one row at the end, whatever time it says. */
    void sealAgain(int last) throws SQLException {
        run("DELETE FROM " + seals() + " WHERE tenant_id = '" + TENANT + "'");
        sealInOrder("r.id = '" + id(last) + "', r." + at() + ", r.id");
    }

    private void sealInOrder(String order) throws SQLException {
        run("DELETE FROM seal_head WHERE tenant_id = '" + TENANT + "' AND kind = '" + kind.name() + "'");
        String content = kind == SealedKind.AUDIT
                ? "CONCAT_WS('|', r.tenant_id, r.id, r.recorded_at, r.actor, r.actor_name, r.action, r.subject,"
                        + " r.details)"
                : "CONCAT(CONCAT_WS('|', r.tenant_id, r.id, r.booked_at, r.book, r.event, r.reference, r.unit,"
                        + " r.business_on), '|', (SELECT GROUP_CONCAT(CONCAT_WS(':', p.id, p.account, p.amount_minor,"
                        + " p.currency) ORDER BY p.id SEPARATOR ';') FROM posting p WHERE p.tenant_id = r.tenant_id"
                        + " AND p.entry_id = r.id))";
        List<String> contents = column("SELECT CONCAT(r.id, '\n', " + content + ") FROM " + rows()
                + " r WHERE r.tenant_id = '" + TENANT + "' ORDER BY " + order);
        String previous = "0".repeat(64);
        for (int number = 1; number <= contents.size(); number++) {
            String[] parts = contents.get(number - 1).split("\n", 2);
            String hash = sha256(previous + "|" + number + "|" + parts[1]);
            run("INSERT INTO " + seals() + " (tenant_id, number, row_id, hash, previous_hash, sealed_at) VALUES ('"
                    + TENANT + "', " + number + ", '" + parts[0] + "', '" + hash + "', '" + previous
                    + "', '2026-11-25 10:01:00')");
            previous = hash;
        }
        head(contents.size());
    }

    void head(int number) throws SQLException {
        run("DELETE FROM seal_head WHERE tenant_id = '" + TENANT + "' AND kind = '" + kind.name() + "'");
        run("INSERT INTO seal_head (kind, tenant_id, number, hash) SELECT '" + kind.name()
                + "', tenant_id, number, hash FROM " + seals() + " WHERE tenant_id = '" + TENANT + "' AND number = "
                + number);
    }

    private void writeOutside() throws SQLException {
        outside.addAll(column("SELECT CONCAT_WS('\t', '" + kind.name() + "', tenant_id, number, row_id, hash) FROM "
                + seals() + " WHERE tenant_id = '" + TENANT + "' ORDER BY number"));
        outsideHead = column("SELECT CONCAT_WS('\t', '2026-11-25T10:01:00Z', '" + kind.name()
                        + "', tenant_id, number, hash) FROM " + seals() + " WHERE tenant_id = '" + TENANT
                        + "' ORDER BY number DESC LIMIT 1")
                .getFirst();
    }

    /** Number, row and words of each finding, by the code of {@code ./ops check}. */
    List<String> findings(boolean rowsOutside) throws SQLException {
        SealOutside known = new SealOutside(List.of(outsideHead), rowsOutside ? outside : List.of());
        return SealFindings.of(kind, known, owner).stream()
                .filter(line -> line.contains("tenant_id=" + TENANT + " "))
                .map(line -> line.substring(line.indexOf("number=")))
                .toList();
    }

    void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
