package countinghouse.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The heads the sealer writes outside the database: a tail that was cut off inside it is missed here. */
final class SealHeads {
    static final String TITLE = "I8 every head that was written outside the database is still inside";

    private static final Map<String, String> TABLES = Map.of("AUDIT", "audit_seal", "JOURNAL", "journal_seal");

    private record Chain(String kind, String tenant) {}

    record Head(long number, String hash) {}

    private final Map<Chain, Head> heads = new LinkedHashMap<>();

    /** @param lines time, kind, tenant, number and hash, parted by tabs; the last line of a chain counts */
    SealHeads(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.split("\t");
            // a line cut short by a crash is followed by a whole one, or its seal is still the one before
            if (parts.length == 5 && TABLES.containsKey(parts[1]) && parts[4].length() == 64) {
                heads.put(new Chain(parts[1], parts[2]), new Head(Long.parseLong(parts[3]), parts[4]));
            }
        }
    }

    int size() {
        return heads.size();
    }

    List<String> missing(Connection connection) throws SQLException {
        var missing = new ArrayList<String>();
        for (var entry : heads.entrySet()) {
            Chain chain = entry.getKey();
            Head head = entry.getValue();
            String sql = "select hash from " + TABLES.get(chain.kind()) + " where tenant_id = ? and number = ?";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, chain.tenant());
                query.setLong(2, head.number());
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next() || !head.hash().equals(row.getString(1))) {
                        missing.add(
                                "kind=" + chain.kind() + "  tenant_id=" + chain.tenant() + "  number=" + head.number());
                    }
                }
            }
        }
        return missing;
    }
}
