package countinghouse.platform.sql;

import countinghouse.platform.DatabaseCalls;
import countinghouse.platform.guard.Guard;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose statements pass the second lock each time before they run. The connection behind it is not given away: {@code unwrap}
 * is refused, and what leads back to a connection leads back to this one.
 */
final class GuardedConnection implements InvocationHandler {
    private final Connection connection;
    private final GuardedDataSource.Lock lock;

    /** What the pool asked for last; told to the database when a statement makes it matter. */
    private boolean autoCommit;

    private GuardedConnection(Connection connection, GuardedDataSource.Lock lock) throws SQLException {
        this.connection = connection;
        this.lock = lock;
        this.autoCommit = connection.getAutoCommit();
    }

    static Connection of(Connection connection, GuardedDataSource.Lock lock) throws SQLException {
        return proxy(Connection.class, new GuardedConnection(connection, lock));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (isUnwrapping(method)) {
            return refuseToUnwrap(method);
        }
        refuseWaysRound(method, arguments);
        return switch (method.getName()) {
            case "setAutoCommit" -> wanted(arguments);
            case "getAutoCommit" -> autoCommit;
            case "commit", "rollback" -> ended(method, arguments);
            default -> guarded((Connection) proxy, call(connection, method, arguments), arguments);
        };
    }

    /**
     * The pool sets this at both ends of each transaction, a round trip each. Between two transactions it need not be told: only a
     * statement outside of one tells the database.
     */
    private @Nullable Object wanted(Object @Nullable [] arguments) {
        autoCommit = arguments != null && Boolean.TRUE.equals(arguments[0]);
        return null;
    }

    private void settleAutoCommit() throws SQLException {
        connection.setAutoCommit(autoCommit); // the driver itself knows what is set already
    }

    /** A transaction in which nothing ran was never begun at the database. */
    private @Nullable Object ended(Method method, Object @Nullable [] arguments) throws Throwable {
        if (!autoCommit && connection.getAutoCommit()) {
            return null;
        }
        if (method.getName().equals("commit")) {
            DatabaseCalls.commit();
        }
        return call(connection, method, arguments);
    }

    private @Nullable Object guarded(Connection self, @Nullable Object made, Object @Nullable [] arguments) {
        return switch (made) {
            case CallableStatement statement ->
                proxy(CallableStatement.class, new Guarded(self, this, statement, text(arguments)));
            case PreparedStatement statement ->
                proxy(PreparedStatement.class, new Guarded(self, this, statement, text(arguments)));
            case Statement statement -> proxy(Statement.class, new Guarded(self, this, statement, null));
            case DatabaseMetaData about -> proxy(DatabaseMetaData.class, new LeadsBack(self, null, about));
            case null -> null;
            case Object other -> other;
        };
    }

    /** Rows changed through a result set are no statement, and tables of another schema go by the same names. */
    private static void refuseWaysRound(Method method, Object @Nullable [] arguments) throws SQLException {
        String name = method.getName();
        if (name.equals("setCatalog") || name.equals("setSchema")) {
            throw new SQLException("the second lock knows one schema only");
        }
        boolean makes = name.equals("createStatement") || name.startsWith("prepare");
        if (makes && arguments != null && Arrays.asList(arguments).contains(ResultSet.CONCUR_UPDATABLE)) {
            throw new SQLException("the second lock does not see what is changed through a result set");
        }
    }

    private static String text(Object @Nullable [] arguments) {
        if (arguments != null && arguments[0] instanceof String text) {
            return text;
        }
        throw new IllegalStateException("a prepared statement without a text");
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(GuardedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static boolean isUnwrapping(Method method) {
        return method.getName().equals("unwrap") || method.getName().equals("isWrapperFor");
    }

    private static boolean refuseToUnwrap(Method method) throws SQLException {
        if (method.getName().equals("unwrap")) {
            throw new SQLException("the second lock gives no connection away");
        }
        return false;
    }

    /** @param statement to which rows belong; null of what the database says about itself */
    private record LeadsBack(Connection self, @Nullable Object statement, Object target) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (isUnwrapping(method)) {
                return refuseToUnwrap(method);
            }
            return switch (method.getName()) {
                case "getConnection" -> self;
                case "getStatement" -> statement;
                default -> rowsLeadBack(proxy, call(target, method, arguments));
            };
        }

        private @Nullable Object rowsLeadBack(Object proxy, @Nullable Object answer) {
            if (answer instanceof ResultSet rows) {
                return proxy(ResultSet.class, new LeadsBack(self, proxy instanceof Statement ? proxy : null, rows));
            }
            return answer;
        }
    }

    /** A statement; its parameters are remembered until it runs. */
    private static final class Guarded implements InvocationHandler {
        private final LeadsBack back;
        private final GuardedConnection of;
        private final @Nullable String text;
        private final List<Map<Integer, Object>> batch = new ArrayList<>();
        private Map<Integer, Object> values = new HashMap<>();

        /** @param text null when each execution brings its own */
        Guarded(Connection self, GuardedConnection of, Statement statement, @Nullable String text) {
            this.back = new LeadsBack(self, null, statement);
            this.of = of;
            this.text = text;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.startsWith("execute") || name.equals("addBatch")) {
                before(name, arguments);
                if (name.startsWith("execute")) {
                    of.settleAutoCommit();
                    DatabaseCalls.statement();
                }
            } else if (name.startsWith("set") && arguments != null && arguments.length > 1) {
                remember(name, arguments);
            } else if (name.equals("clearParameters")) {
                values = new HashMap<>();
            } else if (name.equals("clearBatch")) {
                batch.clear();
            }
            return back.invoke(proxy, method, arguments);
        }

        private void remember(String name, Object[] arguments) throws SQLException {
            if (!(arguments[0] instanceof Integer position)) {
                throw new SQLException("the second lock knows parameters by their position only");
            }
            if (name.equals("setNull")) {
                values.remove(position);
            } else {
                values.put(position, arguments[1]);
            }
        }

        private void before(String name, Object @Nullable [] arguments) {
            if (arguments != null && arguments.length > 0 && arguments[0] instanceof String own) {
                of.lock.pass(own, List.of());
            } else if (text != null && name.equals("addBatch")) {
                batch.add(new HashMap<>(values));
            } else if (text != null && name.endsWith("Batch")) {
                of.lock.pass(
                        text, batch.stream().map(row -> (Guard.Values) row::get).toList());
                batch.clear();
            } else if (text != null) {
                Map<Integer, Object> row = values;
                of.lock.pass(text, List.of((Guard.Values) row::get));
            }
        }
    }
}
