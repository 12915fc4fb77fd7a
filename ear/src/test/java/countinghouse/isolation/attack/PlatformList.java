package countinghouse.isolation.attack;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.report.Findings;
import countinghouse.isolation.twin.Changes;
import countinghouse.isolation.twin.Schema;
import countinghouse.isolation.twin.Table;
import countinghouse.isolation.twin.Watch;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the second lock lets through on purpose: tables without a tenant, and statements over all tenants; no more than is known by heart. */
public final class PlatformList {
    public static final String TABLES = "tables of the platform";
    public static final String STATEMENTS = "statements of the platform";
    private static final int ROWS = 3;

    private final Door door;
    private final UserTransaction transaction;
    private final Findings findings;
    private final Coverage coverage;
    private final Watch watch;
    private final Map<String, List<Map<String, Object>>> before = new HashMap<>();

    /** @param watch over the twin */
    public PlatformList(Door door, UserTransaction transaction, Findings findings, Coverage coverage, Watch watch) {
        this.door = door;
        this.transaction = transaction;
        this.findings = findings;
        this.coverage = coverage;
        this.watch = watch;
    }

    /** Where a statement is asked; what it does there is undone. */
    public interface Door {
        Connection open() throws SQLException;
    }

    /** Each stands on the lock's closed list, and on the test's. */
    public void tables(Schema schema, Set<String> listed) {
        for (Table table : schema.tables()) {
            if (listed.contains(table.name()) || !table.isTenants()) {
                coverage.there(TABLES, table.name());
            }
        }
        for (String table : listed) {
            String reason = KnownList.TABLES.get(table);
            if (reason == null) {
                findings.add(
                        "the platform's table " + table,
                        "may be read without a tenant, and attack.KnownList does not say why that shows no tenant to"
                                + " another");
            } else {
                coverage.excuse(TABLES, table, reason);
            }
        }
        Set<String> gone = new TreeSet<>(KnownList.TABLES.keySet());
        gone.removeAll(listed);
        gone.forEach(table -> findings.add(
                "the platform's table " + table,
                "is not on the lock's list any more: take it out of attack.KnownList"));
    }

    /** Each stands on the test's list, too, and answers and changes at the twin's only what that says. */
    public void statements(Known known, List<String> listed, Map<String, KnownList.Pin> pins) throws Exception {
        watch.renew();
        watch.tables().forEach(table -> before.put(table, watch.rows(table)));
        Set<String> gone = new TreeSet<>(pins.keySet());
        for (String text : listed) {
            String name = name(text);
            coverage.there(STATEMENTS, name);
            gone.remove(text);
            KnownList.Pin pin = pins.get(text);
            if (pin == null) {
                findings.add(
                        name,
                        "passes the second lock without a tenant, and attack.KnownList does not know it: say there,"
                                + " letter by letter, what it is, why no tenant can bind it and which columns it may"
                                + " answer or change");
                pin = new KnownList.Pin(text, "", Set.of());
            }
            statement(pin, known);
        }
        gone.forEach(text ->
                findings.add(name(text), "is not on the lock's list any more: take it out of attack.KnownList"));
    }

    private static String name(String text) {
        return "the platform's " + text.strip().replaceAll("\\s+", " ");
    }

    private void statement(KnownList.Pin pin, Known known) throws Exception {
        String person = known.two(known.column("person.id"));
        List<Map<String, Object>> rows = new ArrayList<>(before.getOrDefault(Filling.table(pin.text()), List.of()));
        if (rows.isEmpty()) {
            rows.add(Map.of());
        }
        for (Map<String, Object> row : rows.subList(0, Math.min(ROWS, rows.size()))) {
            ask(pin, new Filling(pin.text(), row, person, false), false);
        }
        Filling nobodys = new Filling(pin.text(), rows.getFirst(), person, true);
        if (nobodys.isByValue()) {
            ask(pin, nobodys, true);
        }
    }

    private void ask(KnownList.Pin pin, Filling filling, boolean nobodys) throws Exception {
        String name = name(pin.text());
        findings.attack();
        transaction.begin();
        try (Connection connection = door.open();
                PreparedStatement asked = connection.prepareStatement(pin.text())) {
            int position = 1;
            for (Object value : filling.values()) {
                asked.setObject(position++, value);
            }
            Set<String> touched = new TreeSet<>();
            if (asked.execute()) {
                touched.addAll(answered(asked.getResultSet()));
            }
            for (String table : watch.changed()) {
                touched.addAll(Changes.between(table, before.get(table), watch.rows(table)));
            }
            judge(name, pin, touched, nobodys);
            coverage.hit(STATEMENTS, name);
        } catch (SQLException e) {
            findings.add(name, "could not be asked: " + e.getMessage());
        } finally {
            transaction.rollback();
        }
    }

    private void judge(String name, KnownList.Pin pin, Set<String> touched, boolean nobodys) {
        if (nobodys && !touched.isEmpty()) {
            findings.add(name + " for a value that nobody has", "answers or changes " + touched);
        }
        Set<String> more = new TreeSet<>(touched);
        more.removeIf(place ->
                pin.columns().contains(place) || pin.columns().contains(place.substring(0, place.indexOf('.')) + ".*"));
        if (!more.isEmpty()) {
            findings.add(name + " given the twin's values", "answers or changes " + more + ", which it may not");
        }
    }

    /** Columns of which a row has come, by the tables that they are of. */
    private static Set<String> answered(ResultSet row) throws SQLException {
        Set<String> places = new HashSet<>();
        var about = row.getMetaData();
        while (row.next()) {
            for (int i = 1; i <= about.getColumnCount(); i++) {
                String place = about.getTableName(i) + "." + about.getColumnName(i);
                places.add(place.toLowerCase(Locale.ROOT));
            }
        }
        return places;
    }
}
