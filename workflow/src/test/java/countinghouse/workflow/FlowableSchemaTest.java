package countinghouse.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class FlowableSchemaTest {
    private final JdbcDataSource owner = owner();

    @Test
    void empty_database_gets_the_tables_of_both_engines() throws SQLException {
        FlowableSchema.create(owner);

        assertTrue(
                tables().containsAll(Set.of("ACT_RU_EXECUTION", "ACT_HI_PROCINST", "ACT_DMN_DECISION")),
                tables()::toString);
    }

    @Test
    void second_run_changes_nothing() throws SQLException {
        FlowableSchema.create(owner);
        Set<String> before = tables();

        FlowableSchema.create(owner);

        assertEquals(before, tables());
    }

    @Test
    void creation_killed_half_way_is_begun_anew() throws SQLException {
        FlowableSchema.create(owner);
        Set<String> whole = tables();
        run("delete from ACT_GE_PROPERTY where NAME_ = 'countinghouse.schema'");
        run("drop table ACT_DMN_DECISION");

        FlowableSchema.create(owner);

        assertEquals(whole, tables());
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Set<String> tables() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = owner.getConnection();
                ResultSet rows = connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static JdbcDataSource owner() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        return source;
    }
}
