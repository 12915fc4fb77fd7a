package countinghouse.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All rows of one sale by card that the product has stored, priced and told, to be written again under other ids. */
final class SaleTemplate {
    /** The transaction a row belongs to. */
    enum Step {
        ASKED,
        DECIDED,
        PRICED
    }

    private static final Set<String> ASKED = Set.of("sale", "sale_line", "sale_tender", "payment");
    private static final int SHORTEST = 9;
    private static final Set<String> OPENING = Set.of("sale.open", "payment.requested");

    private final BenchMerchants.Merchant merchant;
    private final Set<String> ids = new TreeSet<>();
    private final Map<String, Step> entries = new HashMap<>();
    private final Map<Step, Map<String, List<Row>>> steps = new EnumMap<>(Step.class);

    private SaleTemplate(BenchMerchants.Merchant merchant) {
        this.merchant = merchant;
    }

    /** @param merchant one that has sold; its newest sale is taken */
    static SaleTemplate of(Connection owner, BenchMerchants.Merchant merchant) throws SQLException {
        var template = new SaleTemplate(merchant);
        String tenant = "tenant_id = '" + merchant.tenant() + "' AND ";
        String sale = template.only(
                owner, "SELECT id FROM sale WHERE " + tenant + "state = 'COMPLETED' ORDER BY number DESC LIMIT 1");
        String payment = template.only(owner, "SELECT id FROM payment WHERE " + tenant + "sale_id = '" + sale + "'");
        String item = template.only(
                owner, "SELECT id FROM settlement_item WHERE " + tenant + "reference = '" + payment + "'");
        String ours = " IN ('" + sale + "', '" + payment + "', '" + item + "')";
        template.read(owner, "payment", tenant + "id" + ours);
        template.read(owner, "sale", tenant + "id" + ours);
        template.read(owner, "sale_line", tenant + "sale_id" + ours);
        template.read(owner, "sale_tender", tenant + "sale_id" + ours);
        template.read(owner, "stock_movement", tenant + "reference" + ours);
        template.read(owner, "audit_record", tenant + "subject" + ours);
        template.read(owner, "journal_entry", tenant + "reference" + ours);
        template.read(
                owner,
                "posting",
                tenant + "entry_id IN (SELECT id FROM journal_entry WHERE " + tenant + "reference" + ours + ")");
        template.read(owner, "outbox", tenant + "subject" + ours);
        template.read(owner, "settlement_item", tenant + "id" + ours);
        return template;
    }

    /** What the texts of the rows are to be replaced by, in a sale of another merchant. */
    Names names(BenchMerchants.Merchant other, int number) {
        Names names = new Names();
        names.put(merchant.name(), other.name());
        int place = 0;
        for (String id : ids) {
            names.put(id, String.format(Locale.ROOT, "%s_bare%09dx%02d", id.substring(0, 3), number, place++));
        }
        return names;
    }

    /**
     * As {@link #names}, for the database itself to replace.
     *
     * @param merchant expression of the other merchant's name
     * @param number expression of a number below a thousand million
     */
    Map<String, String> inSql(String merchant, String number) {
        var expressions = new LinkedHashMap<String, String>();
        expressions.put(this.merchant.name(), merchant);
        int place = 0;
        for (String id : ids) {
            expressions.put(
                    id,
                    String.format(
                            Locale.ROOT,
                            "CONCAT('%s_grow', LPAD(%s, 9, '0'), 'x%02d')",
                            id.substring(0, 3),
                            number,
                            place++));
        }
        return expressions;
    }

    /** Rows of one table each. */
    Iterable<List<Row>> of(Step step) {
        return steps.getOrDefault(step, Map.of()).values();
    }

    /** What changes when the sale is decided. */
    List<Row> decided() {
        var rows = new ArrayList<Row>();
        for (String table : List.of("payment", "sale", "sale_tender")) {
            rows.addAll(rows(Step.ASKED, table));
        }
        return rows;
    }

    List<Row> told() {
        return rows(Step.DECIDED, "outbox");
    }

    private List<Row> rows(Step step, String table) {
        return steps.getOrDefault(step, Map.of()).getOrDefault(table, List.of());
    }

    private String only(Connection owner, String sql) throws SQLException {
        try (var query = owner.createStatement();
                var row = query.executeQuery(sql)) {
            if (!row.next()) {
                throw new Problem("No sale to take as a pattern: " + sql);
            }
            ids.add(row.getString(1));
            return row.getString(1);
        }
    }

    private void read(Connection owner, String table, String where) throws SQLException {
        try (var query = owner.createStatement();
                var rows = query.executeQuery("SELECT * FROM " + table + " WHERE " + where + " ORDER BY id")) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    values.put(columns.getColumnName(i), rows.getObject(i));
                }
                add(new Row(table, values));
            }
        }
    }

    private void add(Row row) {
        Map<String, Object> values = row.values();
        values.remove("seq");
        String id = String.valueOf(values.get("id"));
        int position = id.indexOf('_', 4);
        ids.add(position < 0 ? id : id.substring(0, position));
        if (row.table().equals("outbox")) {
            values.put("state", "PARKED"); // until it is told, or the product would tell it
        }
        Step step = row.table().equals("posting")
                ? entries.getOrDefault(String.valueOf(values.get("entry_id")), Step.DECIDED)
                : step(row);
        if (row.table().equals("journal_entry")) {
            entries.put(id, step);
        }
        steps.computeIfAbsent(step, any -> new LinkedHashMap<>())
                .computeIfAbsent(row.table(), any -> new ArrayList<>())
                .add(row);
    }

    private static Step step(Row row) {
        Map<String, Object> values = row.values();
        boolean asked = ASKED.contains(row.table())
                || "RESERVE".equals(values.get("kind"))
                || OPENING.contains(String.valueOf(values.get("action")));
        boolean priced = row.table().equals("settlement_item") || "fees".equals(values.get("event"));
        return asked ? Step.ASKED : priced ? Step.PRICED : Step.DECIDED;
    }

    /** @param values by column */
    record Row(String table, Map<String, Object> values) {
        String insert() {
            return "INSERT INTO " + table + " (" + String.join(", ", values.keySet()) + ") VALUES ("
                    + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
        }

        void bind(PreparedStatement insert, Names names, int number) throws SQLException {
            int position = 0;
            for (Map.Entry<String, Object> value : values.entrySet()) {
                position++;
                switch (value.getKey()) {
                    case "number" -> insert.setLong(position, 1_000_000L + number);
                    case "sale_key" -> insert.setString(position, "bare-" + number);
                    default -> insert.setObject(position, names.in(value.getValue()));
                }
            }
        }

        String text(String column, Names names) {
            return String.valueOf(names.in(values.get(column)));
        }
    }

    /** What texts of the pattern are to be replaced by, in a sale of another merchant. */
    static final class Names {
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<Object, Object> known = new HashMap<>();

        void put(String old, String other) {
            names.put(old, other);
        }

        @Nullable
        Object in(@Nullable Object value) {
            return value instanceof String text && text.length() > SHORTEST
                    ? known.computeIfAbsent(text, any -> replaced(text))
                    : value;
        }

        private String replaced(String text) {
            String other = text;
            for (Map.Entry<String, String> name : names.entrySet()) {
                other = other.replace(name.getKey(), name.getValue());
            }
            return other;
        }
    }
}
