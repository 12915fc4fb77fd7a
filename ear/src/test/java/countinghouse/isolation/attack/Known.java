package countinghouse.isolation.attack;

import countinghouse.isolation.twin.Mapping;
import countinghouse.isolation.twin.Raw;
import countinghouse.isolation.twin.Schema;
import countinghouse.isolation.twin.Table;
import countinghouse.kernel.Ids;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Values of the attacker's own, by the name of the position they fit into, and what stands for them at its twin. */
public final class Known {
    /** Names that say less than the table's. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("report_id", "z_report.id"),
            Map.entry("file_id", "statement_file.id"),
            Map.entry("user_id", "person.id"),
            Map.entry("person", "person.id"),
            Map.entry("application", "application.id"),
            Map.entry("tracking_number", "terminal_order.tracking_number"),
            Map.entry("serial", "terminal.serial"),
            Map.entry("case_id", "underwriting_case.id"),
            Map.entry("order_id", "terminal_order.id"),
            Map.entry("key_id", "api_key.id"),
            Map.entry("correction_id", "case_correction.id"));

    /** Keys that a client makes itself: whoever sends one again repeats its own request. */
    private static final String CLIENTS_OWN = "idk_";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> byColumn = new HashMap<>();
    private final Mapping mapping;

    public Known(Schema schema, Mapping mapping, String tenant) {
        this.mapping = mapping;
        for (Table table : schema.tenantTables()) {
            for (Map<String, Object> row :
                    Raw.rows("SELECT * FROM `" + table.name() + "` WHERE tenant_id = ?", tenant)) {
                row.forEach((column, value) -> learn(table.name(), column, value));
            }
        }
        Raw.rows(
                        "SELECT DISTINCT p.* FROM person p JOIN role_grant g ON g.person_id = p.id WHERE g.tenant_id ="
                                + " ?",
                        tenant)
                .forEach(row -> row.forEach((column, value) -> learn("person", column, value)));
    }

    private void learn(String table, String column, Object value) {
        if (value instanceof String text && mapping.twinOf(text) != null) {
            byColumn.putIfAbsent(table + "." + column, text);
            byColumn.putIfAbsent(column.equals("id") ? table + "_id" : column, text);
        }
    }

    /** @param name of a parameter or field, e.g. storeId; null when no column is called so */
    String one(String name) {
        String snake = name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        String alias = byColumn.get(ALIASES.getOrDefault(snake, "none"));
        if (alias != null) {
            return alias;
        }
        String direct = snake.equals("id") ? null : byColumn.get(snake);
        return direct != null ? direct : byColumn.get(snake + "_id");
    }

    public String column(String place) {
        return byColumn.get(place);
    }

    public String two(String one) {
        return mapping.twinOf(one);
    }

    /** One id of the twin's of each kind. */
    List<String> foreign() {
        Map<String, String> byKind = new TreeMap<>();
        for (Map.Entry<String, String> pair : mapping.all().entrySet()) {
            if (Mapping.ID.matcher(pair.getKey()).matches() && !pair.getKey().startsWith(CLIENTS_OWN)) {
                byKind.putIfAbsent(pair.getKey().substring(0, 3), pair.getValue());
            }
        }
        return new ArrayList<>(byKind.values());
    }

    /** One id of the attacker's own of each kind. */
    Map<String, String> ownByKind() {
        Map<String, String> byKind = new TreeMap<>();
        for (String one : mapping.all().keySet()) {
            if (Mapping.ID.matcher(one).matches()) {
                byKind.putIfAbsent(one.substring(0, 3), one);
            }
        }
        return byKind;
    }

    /** The text with each id of the attacker's replaced by its twin's; the same when it has none. */
    String turned(String text) {
        String whole = mapping.twinOf(text);
        return whole != null
                ? whole
                : Mapping.ID
                        .matcher(text)
                        .replaceAll(id -> mapping.twinOf(id.group()) == null ? id.group() : mapping.twinOf(id.group()));
    }

    /** What kind of id it is: enough for a finding, which must not change with every run. */
    static String brief(String id) {
        return id.substring(0, Math.min(4, id.length())) + "…";
    }

    /** A value of the same form that nobody has. */
    static String random(String like) {
        if (Mapping.ID.matcher(like).find()) {
            return Mapping.ID.matcher(like).replaceAll(id -> Ids.next(id.group().substring(0, 3)));
        }
        StringBuilder text = new StringBuilder();
        for (char c : like.toCharArray()) {
            char made = Character.isDigit(c) ? (char) ('0' + RANDOM.nextInt(10)) : c;
            text.append(
                    Character.isLetter(c)
                            ? (char) ((Character.isUpperCase(c) ? 'A' : 'a') + RANDOM.nextInt(26))
                            : made);
        }
        return text.toString();
    }

    Map<String, String> names() {
        return new LinkedHashMap<>(byColumn);
    }
}
