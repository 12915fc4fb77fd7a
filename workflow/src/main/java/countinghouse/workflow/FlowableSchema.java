package countinghouse.workflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flowable.dmn.engine.configurator.DmnEngineConfigurator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Flowable's own tables (ACT_*, FLW_*). They are made by the owner of the database before the server starts: the server's user may neither
 * create nor change a table.
 */
public final class FlowableSchema {
    /** Written last, so a creation that was killed half-way is seen: no server has run before this row is there. */
    private static final String MARK = "countinghouse.schema";

    private FlowableSchema() {}

    /**
     * Creates the tables of the process and the decision engine, or brings them to this version; returns at once when they are current.
     *
     * @param owner of the schema that the connection stands in, with the right to create tables
     * @throws IllegalStateException when the database refuses
     */
    public static void create(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            List<String> tables = tables(connection);
            String made = tables.contains("ACT_GE_PROPERTY") ? mark(connection) : "";
            if (made.equals(ProcessEngine.VERSION)) {
                return;
            }
            if (made.isEmpty()) {
                drop(connection, tables);
            }
            build(owner, connection.getCatalog());
            setMark(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of the process engine cannot be made", e);
        }
    }

    private static void build(DataSource owner, String catalog) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setEngineName("schema");
        configuration.setDataSource(owner);
        // Another schema on the same server may hold tables of the same names.
        configuration.setDatabaseCatalog(catalog);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        configuration.addConfigurator(new DmnEngineConfigurator());
        configuration.buildProcessEngine().close();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME").toUpperCase(Locale.ROOT);
                if (name.startsWith("ACT_") || name.startsWith("FLW_")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String mark(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select VALUE_ from ACT_GE_PROPERTY where NAME_ = ?")) {
            select.setString(1, MARK);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static void setMark(Connection connection) throws SQLException {
        String[] statements = {
            "update ACT_GE_PROPERTY set VALUE_ = ? where NAME_ = ?",
            "insert into ACT_GE_PROPERTY (VALUE_, NAME_, REV_) values (?, ?, 1)"
        };
        for (String sql : statements) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, ProcessEngine.VERSION);
                statement.setString(2, MARK);
                if (statement.executeUpdate() == 1) {
                    break;
                }
            }
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    /** Drops the remains of a creation that did not end. Foreign keys among them: each round takes what nobody refers to any more. */
    private static void drop(Connection connection, List<String> tables) throws SQLException {
        List<String> left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            List<String> held = new ArrayList<>();
            SQLException refusal = null;
            for (String table : left) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("drop table " + table);
                } catch (SQLException e) {
                    held.add(table);
                    refusal = e;
                }
            }
            if (held.size() == left.size() && refusal != null) {
                throw refusal;
            }
            left = held;
        }
    }
}
