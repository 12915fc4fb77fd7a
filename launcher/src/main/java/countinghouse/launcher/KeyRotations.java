package countinghouse.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

/** `./ops rotate-keys`: asks for what the server then does in the background, and tells how far it is. */
final class KeyRotations {
    private static final int UNDER_WAY = 3;

    private final DatabaseAccess access;
    private final MasterKeys masters;
    private final Console console;

    KeyRotations(DatabaseAccess access, MasterKeys masters, Console console) {
        this.access = access;
        this.masters = masters;
        this.console = console;
    }

    int run(String what) throws IOException {
        try (Connection connection = access.connect(access.application());
                Statement statement = connection.createStatement()) {
            return switch (what) {
                case "master" -> master(statement);
                case "data" -> data(connection);
                case "status" -> status(connection);
                default -> throw new Problem("./ops rotate-keys needs one of: master, data, status");
            };
        } catch (SQLException failed) {
            throw new Problem("The database cannot be reached: " + failed.getMessage(), failed);
        }
    }

    /** The server follows the keystore: it wraps every data key by the newest master key it finds there. */
    private int master(Statement statement) throws IOException, SQLException {
        String current = masters.current();
        long behind = wrappedOtherwise(statement, current);
        if (behind > 0) {
            console.print("The last change is under way: " + behind + " data keys are still to be wrapped by " + current
                    + ". No further master key was made.");
            return 0;
        }
        String added = masters.add();
        console.print("Master key " + added + " was added to the keystore, after " + current
                + ". The server wraps the data keys by it; back the keystore up now.");
        return 0;
    }

    private int data(Connection connection) throws SQLException {
        String id = "rot_" + UUID.randomUUID().toString().replace("-", "").substring(0, 26);
        String sql = "insert into key_rotation (id, requested_by, requested_at) select ?, ?, utc_timestamp(6) from dual"
                + " where not exists (select 1 from key_rotation where finished_at is null)";
        int made;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, id);
            insert.setString(2, System.getProperty("user.name"));
            made = insert.executeUpdate();
        }
        console.print(
                made == 1
                        ? "Rotation " + id
                                + " was asked for; the server does it in the background: ./ops rotate-keys status"
                        : "A rotation is under way already: ./ops rotate-keys status");
        return 0;
    }

    private int status(Connection connection) throws IOException, SQLException {
        boolean open;
        long left;
        long behind;
        try (Statement statement = connection.createStatement()) {
            String current = masters.current();
            behind = wrappedOtherwise(statement, current);
            console.print("master key  " + current + " is the present one; " + behind
                    + " data keys are still wrapped by another");
            try (var rows = statement.executeQuery("select data_class, purpose, state, count(*) from data_key"
                    + " group by data_class, purpose, state order by data_class, purpose, state")) {
                while (rows.next()) {
                    console.print(String.format(
                            Locale.ROOT,
                            "data keys   %-9s %-6s %-8s %d",
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getLong(4)));
                }
            }
            left = number(statement, SealedValues.in(connection).countLeft());
            open = last(statement);
        }
        console.print("left        " + left + " values are not sealed by an active key");
        return open || behind > 0 ? UNDER_WAY : 0;
    }

    private boolean last(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select id, requested_by, requested_at, began_at, resealed, unreadable,"
                + " finished_at from key_rotation order by requested_at desc limit 1")) {
            if (!row.next()) {
                console.print("rotation    none was asked for yet");
                return false;
            }
            boolean open = row.getString(7) == null;
            console.print("rotation    " + row.getString(1) + " asked for by " + row.getString(2) + " at "
                    + row.getString(3) + ": " + row.getLong(5) + " values sealed anew, " + row.getLong(6)
                    + " unreadable, " + (open ? "under way" : "finished at " + row.getString(7)));
            return open;
        }
    }

    private static long wrappedOtherwise(Statement statement, String master) throws SQLException {
        try (var query =
                statement.getConnection().prepareStatement("select count(*) from data_key where master_key_id <> ?")) {
            query.setString(1, master);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
