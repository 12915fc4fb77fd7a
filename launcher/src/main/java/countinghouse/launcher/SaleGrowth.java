package countinghouse.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A past: all rows of a sale, so many times under other ids, spread over merchants and a month old. Written by the database itself, a merchant's
 * rows side by side, as years of trade would have left them.
 */
final class SaleGrowth {
    private static final int CHUNK = 100_000;
    private static final String OLDER = " - INTERVAL 30 DAY";

    private final Connection owner;
    private final SaleTemplate template;

    SaleGrowth(Connection owner, SaleTemplate template) {
        this.owner = owner;
        this.template = template;
    }

    void write(List<BenchMerchants.Merchant> merchants, int sales) throws SQLException {
        owner.setAutoCommit(true);
        execute("SET SESSION foreign_key_checks = 0, unique_checks = 0");
        number(merchants, sales);
        for (SaleTemplate.Step step : SaleTemplate.Step.values()) {
            for (List<SaleTemplate.Row> rows : template.of(step)) {
                copy(rows, sales);
            }
        }
        execute("DROP TABLE bench_sale");
        execute("SET SESSION foreign_key_checks = 1, unique_checks = 1");
    }

    private void number(List<BenchMerchants.Merchant> merchants, int sales) throws SQLException {
        execute("CREATE TABLE bench_sale (n INT PRIMARY KEY, merchant VARCHAR(40) NOT NULL)");
        owner.setAutoCommit(false);
        int each = Math.max(1, sales / merchants.size());
        try (var insert = owner.prepareStatement("INSERT INTO bench_sale (n, merchant) VALUES (?, ?)")) {
            for (int n = 0; n < sales; n++) {
                insert.setInt(1, n);
                insert.setString(2, merchants.get(n / each % merchants.size()).name());
                insert.addBatch();
                if (n % 10_000 == 9_999 || n == sales - 1) {
                    insert.executeBatch();
                    owner.commit();
                }
            }
        }
        owner.setAutoCommit(true);
    }

    private void copy(List<SaleTemplate.Row> rows, int sales) throws SQLException {
        long begun = System.nanoTime();
        List<String> triggers = takeTriggers(rows.getFirst().table());
        for (int from = 0; from < sales; from += CHUNK) {
            for (SaleTemplate.Row row : rows) {
                execute(insert(row) + " WHERE n >= " + from + " AND n < " + Math.min(sales, from + CHUNK)
                        + " ORDER BY n");
            }
        }
        for (String trigger : triggers) {
            execute(trigger);
        }
        System.err.println(String.format(
                Locale.ROOT,
                "a past of %d rows in %s, %.0f s",
                (long) rows.size() * sales,
                rows.getFirst().table(),
                (System.nanoTime() - begun) / 1e9));
    }

    /** MariaDB 11.4 takes expressions for NULL where it inserts what it selects into a table with a trigger. @return what makes them again */
    private List<String> takeTriggers(String table) throws SQLException {
        var made = new ArrayList<String>();
        for (String name : column("SHOW TRIGGERS WHERE `Table` = '" + table + "'", 1)) {
            made.addAll(column("SHOW CREATE TRIGGER " + name, 3));
            execute("DROP TRIGGER " + name);
        }
        return made;
    }

    private List<String> column(String sql, int column) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(column));
            }
        }
        return values;
    }

    private String insert(SaleTemplate.Row row) {
        var columns = new ArrayList<String>();
        var values = new StringJoiner(", ");
        for (Map.Entry<String, Object> value : row.values().entrySet()) {
            columns.add(value.getKey());
            values.add(expression(row.table(), value.getKey(), value.getValue()));
        }
        return "INSERT INTO " + row.table() + " (" + String.join(", ", columns) + ") SELECT " + values
                + " FROM bench_sale";
    }

    private String expression(String table, String column, @Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        return switch (column) {
            case "number" -> "2000000 + n";
            case "sale_key" -> "CONCAT('past-', n)";
            case "state" -> table.equals("outbox") ? "'DONE'" : text(value);
            default ->
                switch (value) {
                    case Number number -> number.toString();
                    case Boolean flag -> flag.toString();
                    case byte[] bytes -> "X'" + HexFormat.of().formatHex(bytes) + "'";
                    case java.time.LocalDateTime at ->
                        "TIMESTAMP'" + at.toString().replace('T', ' ') + "'" + OLDER;
                    case java.sql.Timestamp at -> "TIMESTAMP'" + at + "'" + OLDER;
                    case java.sql.Date on -> "DATE'" + on + "'" + OLDER;
                    default -> text(value);
                };
        };
    }

    private String text(Object value) {
        String sql = "'" + String.valueOf(value).replace("\\", "\\\\").replace("'", "''") + "'";
        for (Map.Entry<String, String> name : template.inSql("merchant", "n").entrySet()) {
            if (sql.contains(name.getKey())) {
                sql = "REPLACE(" + sql + ", '" + name.getKey() + "', " + name.getValue() + ")";
            }
        }
        return sql;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
