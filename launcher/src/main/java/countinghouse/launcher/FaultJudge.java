package countinghouse.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what the product has against what the clients were told and what the acquirer has done. */
final class FaultJudge {
    private static final Set<String> HELD = Set.of("AUTHORIZED", "CAPTURED", "SETTLED");
    private static final Set<String> GONE = Set.of("REVERSED", "CANCELLED", "DECLINED");
    private static final String OPEN =
            "SELECT id FROM payment WHERE state IN ('REQUESTED', 'UNKNOWN') OR under_way IS NOT NULL"
                    + " UNION ALL SELECT id FROM refund WHERE state IN ('REQUESTED', 'UNKNOWN')"
                    + " UNION ALL SELECT id FROM sale WHERE state IN ('OPEN', 'PENDING')";
    private static final String UNQUEUED = "SELECT o.id FROM (SELECT tenant_id, id, id AS subject FROM payment"
            + " WHERE state IN ('REQUESTED', 'UNKNOWN') UNION ALL SELECT tenant_id, payment_id, id FROM payment_instruction"
            + " WHERE state IN ('REQUESTED', 'UNKNOWN') UNION ALL SELECT tenant_id, payment_id, id FROM refund"
            + " WHERE state IN ('REQUESTED', 'UNKNOWN')) o LEFT JOIN payment_doubt d ON d.tenant_id = o.tenant_id"
            + " AND d.subject_id = o.subject AND d.state <> 'RESOLVED' WHERE d.id IS NULL";

    private final Connection database;
    private final FaultLog log;
    private final FaultSandbox sandbox;
    private final List<String> violations = new ArrayList<>();

    FaultJudge(Connection database, FaultLog log, FaultSandbox sandbox) {
        this.database = database;
        this.log = log;
        this.sandbox = sandbox;
    }

    /** Waits for everything to come to an end. @return seconds that it took */
    double settle(FaultTraffic traffic, double atMost) throws IOException, InterruptedException, SQLException {
        long begun = System.nanoTime();
        boolean settled = false;
        while (!settled && (System.nanoTime() - begun) / 1e9 < atMost) {
            settled = traffic.again() == 0
                    && column(OPEN).isEmpty()
                    && column("SELECT id FROM outbox WHERE state = 'WAITING'").isEmpty();
            Thread.sleep(settled ? 0 : 500);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!settled) {
            for (String open : column(UNQUEUED)) {
                violations.add("I3 neither decided nor in the queue: " + open);
            }
        }
        return seconds;
    }

    /** @return what must not be */
    List<String> judge(Map<String, String> disputes) throws IOException, InterruptedException, SQLException {
        Map<String, String> sales = pairs("SELECT id, state FROM sale");
        Map<String, String> payments = pairs("SELECT id, state FROM payment");
        Map<String, String> refunds = pairs("SELECT id, state FROM refund");
        Set<String> told = new HashSet<>();
        Map<String, Map<String, String>> kept = Map.of("sale", sales, "payment", payments, "refund", refunds);
        for (Map.Entry<String, FaultLog.Story> one : log.read().entrySet()) {
            hold(one.getKey(), one.getValue(), kept, told);
        }
        strangers("sale", sales.keySet(), told);
        strangers(
                "payment",
                pairs("SELECT id, state FROM payment WHERE sale_id IS NULL").keySet(),
                told);
        strangers("refund", refunds.keySet(), told);
        empty(
                "I4 twice under one key",
                "SELECT CONCAT(tenant_id, ' ', reference) FROM payment WHERE reference IS NOT NULL"
                        + " GROUP BY tenant_id, reference HAVING COUNT(*) > 1");
        acquirer(payments);
        Map<String, String> known = pairs("SELECT acquirer_reference, state FROM dispute");
        disputes.forEach((name, state) -> {
            if (!state.equals(known.get(name))) {
                violations.add("I4 dispute " + name + " is " + known.get(name) + " instead of " + state);
            }
        });
        invariants();
        return List.copyOf(violations);
    }

    private void hold(String key, FaultLog.Story story, Map<String, Map<String, String>> kept, Set<String> told) {
        if (story.status == 0) {
            violations.add("I4 never answered: " + key + " " + story.path);
            return;
        }
        String of = story.kind();
        if (!story.id.isEmpty()) {
            told.add(story.id);
            String now = kept.getOrDefault(of, Map.of()).getOrDefault(story.id, "not there");
            if (!isKept(story.state, now)) {
                violations.add("I4 " + key + " was told " + story.status + " " + story.state + ", and " + of + " "
                        + story.id + " is " + now);
            }
        } else if (!Set.of(409, 422).contains(story.status)) {
            violations.add("I4 answered " + story.status + " without a thing: " + key + " " + story.path);
        }
    }

    /** What was told, and what has become of it since. */
    private static boolean isKept(String told, String now) {
        return switch (told) {
            case "CAPTURED", "COMPLETED", "SUCCEEDED", "DECLINED", "VOIDED", "FAILED" ->
                now.equals(told) || told.equals("CAPTURED") && now.equals("SETTLED");
            case "AUTHORIZED" -> HELD.contains(now) || now.equals("VOIDED");
            default -> !now.equals("not there");
        };
    }

    private void strangers(String what, Set<String> there, Set<String> told) {
        for (String id : there) {
            if (!told.contains(id)) {
                violations.add("I4 " + what + " " + id + " is there, and nobody was told of it");
            }
        }
    }

    /** I2 and I3: every message the acquirer has taken is ours, with the same sums, and once. */
    private void acquirer(Map<String, String> payments) throws IOException, InterruptedException, SQLException {
        Map<String, String> captured = pairs("SELECT id, captured_minor FROM payment");
        Map<String, String> given = pairs(
                "SELECT payment_id, SUM(amount_minor) FROM refund WHERE state = 'SUCCEEDED'" + " GROUP BY payment_id");
        Map<String, Integer> captures = new HashMap<>();
        Set<String> holding = new HashSet<>();
        for (JsonNode row : sandbox.transactions()) {
            String kind = row.path("kind").asText();
            String state = row.path("state").asText();
            String id = row.path("reference").asText();
            if (kind.equals("CAPTURE") && state.equals("CAPTURED")) {
                captures.merge(row.path("payment").asText(), 1, Integer::sum);
            }
            if (!kind.equals("AUTHORISATION") && !kind.equals("PURCHASE") || GONE.contains(state)) {
                continue;
            }
            holding.add(id);
            String ours = payments.getOrDefault(id, "not there");
            String sums =
                    row.path("captured").asText() + " " + row.path("refunded").asText();
            String mine = captured.get(id) + " " + given.getOrDefault(id, "0");
            if (!HELD.contains(ours) || !sums.equals(mine)) {
                violations.add("I3 " + id + " is " + ours + " " + mine + ", at the acquirer " + state + " " + sums);
            }
        }
        captures.forEach((id, count) -> {
            if (count > 1) {
                violations.add("I2 captured " + count + " times: " + id);
            }
        });
        payments.forEach((id, state) -> {
            if (HELD.contains(state) && !holding.contains(id)) {
                violations.add("I3 " + id + " is " + state + ", and the acquirer holds nothing");
            }
        });
    }

    private void invariants() throws SQLException {
        for (Check check : Check.all()) {
            if (check.title().matches("I(1|2|3|5|8|10|12) .*")) {
                for (String row : check.run(database, 3).rows()) {
                    violations.add(check.title() + ": " + row);
                }
            }
        }
    }

    private void empty(String title, String sql) throws SQLException {
        column(sql).forEach(found -> violations.add(title + ": " + found));
    }

    private List<String> column(String sql) throws SQLException {
        return new ArrayList<>(pairs(sql).keySet());
    }

    private Map<String, String> pairs(String sql) throws SQLException {
        var pairs = new HashMap<String, String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                pairs.put(row.getString(1), row.getMetaData().getColumnCount() > 1 ? row.getString(2) : "");
            }
        }
        return pairs;
    }
}
