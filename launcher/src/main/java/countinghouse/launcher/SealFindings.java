package countinghouse.launcher;

import countinghouse.launcher.SealOutside.Row;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks each chain of one kind from its first number to its last and says of every row that was tampered with which it is, and what was
 * done. What the database itself can be made to hide is judged by what was written outside of it.
 */
final class SealFindings {
    private static final String START = "0".repeat(64);

    private final SealedKind kind;
    private final SealOutside outside;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Long> last = new HashMap<>();
    private final Map<String, String> headHash = new HashMap<>();
    private final Set<String> resealed = new HashSet<>();

    private SealFindings(SealedKind kind, SealOutside outside) {
        this.kind = kind;
        this.outside = outside;
    }

    /** One line for each row that is not as it was sealed; none when all is well. */
    static List<String> of(SealedKind kind, SealOutside outside, Connection connection) throws SQLException {
        SealFindings walk = new SealFindings(kind, outside);
        walk.chains(connection);
        walk.heads(connection);
        walk.unsealed(connection);
        return walk.findings;
    }

    private void chains(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // a row at a time: a trail does not fit into memory
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet row = statement.executeQuery(kind.walk())) {
                Seal before = null;
                while (row.next()) {
                    Seal seal = Seal.of(row);
                    before = judge(seal, before != null && before.tenant().equals(seal.tenant()) ? before : null);
                }
            }
        }
    }

    /** @param rowTime when the row says it was written, or null when the row is gone */
    private record Seal(
            String tenant,
            long number,
            String rowId,
            String hash,
            String previous,
            @Nullable String expected,
            @Nullable String rowTime,
            boolean early) {
        static Seal of(ResultSet row) throws SQLException {
            return new Seal(
                    row.getString("tenant_id"),
                    row.getLong("number"),
                    row.getString("row_id"),
                    row.getString("hash"),
                    row.getString("previous_hash"),
                    row.getString("expected"),
                    row.getString("row_time"),
                    row.getBoolean("early"));
        }
    }

    private Seal judge(Seal seal, @Nullable Seal before) {
        long next = before == null ? 1 : before.number() + 1;
        if (seal.number() > next) {
            missing(seal.tenant(), next, seal.number() - 1, "deleted, with its seal");
        }
        Row kept = outside.row(kind, seal.tenant(), seal.number());
        String chained = before == null ? START : before.hash();
        if (kept != null && !kept.rowId().equals(seal.rowId())) {
            add(seal.tenant(), Long.toString(seal.number()), kept.rowId(), "cut off: another row has its number now");
            resealed.add(seal.tenant());
        } else if (seal.rowTime() == null) {
            found(seal, "deleted");
        } else if (!seal.hash().equals(seal.expected())) {
            found(seal, "changed after it was sealed");
        } else if (kept != null && !kept.hash().equals(seal.hash())) {
            if (resealed.add(seal.tenant())) {
                found(seal, "changed, and the chain made anew from here on: the seal is not the one written outside");
            }
        } else if (seal.number() == next && !seal.previous().equals(chained) && !resealed.contains(seal.tenant())) {
            found(seal, "its seal is not chained to the one before");
        } else if (seal.early()) {
            found(seal, "written behind the sealer's back: it says it is older than the row before it");
        }
        last.put(seal.tenant(), seal.number());
        headHash.put(seal.tenant(), seal.hash());
        return seal;
    }

    /** The end of each chain, by the head inside and by what is known outside. */
    private void heads(Connection connection) throws SQLException {
        Map<String, Long> inside = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select tenant_id, number from seal_head where kind = '" + kind.name() + "'")) {
            while (row.next()) {
                inside.put(row.getString(1), row.getLong(2));
            }
        }
        Set<String> tenants = new java.util.TreeSet<>(inside.keySet());
        tenants.addAll(last.keySet());
        tenants.addAll(outside.tenants(kind));
        for (String tenant : tenants) {
            long end = last.getOrDefault(tenant, 0L);
            long known = Math.max(inside.getOrDefault(tenant, 0L), outside.last(kind, tenant));
            if (known > end) {
                missing(tenant, end + 1, known, "cut off");
            } else if (inside.getOrDefault(tenant, 0L) < end) {
                add(
                        tenant,
                        Long.toString(end),
                        "?",
                        "the head inside was set back to " + inside.getOrDefault(tenant, 0L));
            }
            SealOutside.Head head = outside.head(kind, tenant);
            if (head != null
                    && head.number() == end
                    && !head.hash().equals(headHash.get(tenant))
                    && resealed.add(tenant)) {
                add(tenant, "1 to " + end, "?", "the chain was made anew: its head is not the one written outside");
            }
        }
    }

    private void unsealed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(kind.unsealed())) {
            while (row.next()) {
                add(
                        row.getString(1),
                        "none",
                        row.getString(2),
                        "never sealed: written behind the sealer's back, or the sealer stands still");
            }
        }
    }

    /** Each missing row by its id where the outside still has it, else the numbers. */
    private void missing(String tenant, long from, long to, String what) {
        NavigableMap<Long, Row> known = outside.rows(kind, tenant);
        long named = from;
        for (Row row : known.subMap(from, true, to, true).values()) {
            if (row.number() > named) {
                range(tenant, named, row.number() - 1, what);
            }
            add(tenant, Long.toString(row.number()), row.rowId(), what);
            named = row.number() + 1;
        }
        if (named <= to) {
            range(tenant, named, to, what);
        }
    }

    private void range(String tenant, long from, long to, String what) {
        String numbers = from == to ? "number " + from + " is" : "numbers " + from + " to " + to + " are";
        add(tenant, from == to ? Long.toString(from) : from + " to " + to, "?", what + ": " + numbers + " missing");
    }

    private void found(Seal seal, String what) {
        add(seal.tenant(), Long.toString(seal.number()), seal.rowId(), what);
    }

    private void add(String tenant, String number, String row, String what) {
        findings.add(
                "kind=" + kind.name() + "  tenant_id=" + tenant + "  number=" + number + "  row=" + row + "  " + what);
    }
}
