package countinghouse.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the database can tell of sealed values: every table that has them has a column {@code sealed_by}. */
final class SealedValues {
    private final List<String> tables;

    private SealedValues(List<String> tables) {
        this.tables = tables;
    }

    static SealedValues in(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name from information_schema.columns"
                        + " where table_schema = database() and column_name = 'sealed_by' order by table_name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return new SealedValues(tables);
    }

    /** Invariants of keys, as queries that must find nothing. */
    List<Check> checks() {
        return List.of(
                new Check(
                        "I11 every sealed value is of a known form and names a data key of its tenant",
                        each(table -> "select '" + table + "' as place, v.tenant_id, v.id, v.sealed_by from " + table
                                + " v left join data_key k on k.tenant_id = v.tenant_id and k.id = v.sealed_by"
                                + " where v.sealed_by not in ('', '1') and k.id is null")),
                new Check(
                        "I11 no value is sealed by a retired key",
                        each(table -> "select '" + table + "' as place, v.tenant_id, v.id, v.sealed_by from " + table
                                + " v join data_key k on k.tenant_id = v.tenant_id and k.id = v.sealed_by"
                                + " where k.state = 'RETIRED'")),
                new Check(
                        "I11 a tenant has one active data key of a class and purpose",
                        "select tenant_id, data_class, purpose, count(*) as active from data_key where state = 'ACTIVE'"
                                + " group by tenant_id, data_class, purpose having count(*) <> 1"));
    }

    /** Values that no active key has sealed. */
    String countLeft() {
        return "select count(*) from ("
                + each(table -> "select v.id from " + table
                        + " v left join data_key k on k.tenant_id = v.tenant_id and k.id = v.sealed_by"
                        + " where v.sealed_by <> '' and coalesce(k.state, '') <> 'ACTIVE'")
                + ") leftover";
    }

    private String each(java.util.function.UnaryOperator<String> select) {
        return tables.stream().map(select).collect(Collectors.joining(" union all "));
    }
}
