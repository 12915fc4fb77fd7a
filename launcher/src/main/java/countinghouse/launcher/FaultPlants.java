package countinghouse.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Damage done on purpose when all is judged, each of which the judge must name: one that finds nothing is worth nothing. */
final class FaultPlants {
    private static final String A_CAPTURE = "SELECT id FROM payment WHERE state = 'CAPTURED' AND refunded_minor = 0"
            + " AND disputed_minor = 0 AND sale_id IS NULL LIMIT 1";
    private static final String A_REFUND = "SELECT id FROM refund WHERE state = 'SUCCEEDED' LIMIT 1";
    private static final String A_KEY = "SELECT sale_key FROM sale WHERE state = 'COMPLETED' LIMIT 1";

    private final Connection owner;

    FaultPlants(Connection owner) {
        this.owner = owner;
    }

    /** What was done, and the word by which the judge must name it. */
    Map<String, String> plant() throws SQLException {
        String capture = one(A_CAPTURE);
        String refund = one(A_REFUND);
        String key = one(A_KEY);
        change("UPDATE payment SET state = 'VOIDED', captured_minor = 0 WHERE id = ?", capture);
        change("UPDATE refund SET state = 'FAILED' WHERE id = ?", refund);
        change("UPDATE sale SET state = 'VOIDED' WHERE sale_key = ?", key);
        return Map.of("a capture forgotten", capture, "a refund forgotten", refund, "a sale lost", key + " ");
    }

    /** How many of them are named. */
    static long found(Map<String, String> planted, List<String> violations) {
        return planted.values().stream()
                .filter(word -> violations.stream().anyMatch(found -> found.contains(word)))
                .count();
    }

    private String one(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new Problem("Nothing is there to be damaged: " + sql);
            }
            return row.getString(1);
        }
    }

    private void change(String sql, String value) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }
}
