package countinghouse.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * `./bench close`: how fast the business days of many merchants are closed, as a ratio to bare SQL that adds the same items up and writes
 * the same rows, a transaction a merchant, from as many connections. Both in turn on the same database.
 */
final class CloseBench {
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 5;

    private final Map<String, String> env;
    private final Console console;
    private final int merchants;

    CloseBench(Map<String, String> env, Console console) {
        this.env = env;
        this.console = console;
        this.merchants = Integer.parseInt(env.getOrDefault("BENCH_MERCHANTS", "10000"));
    }

    void run() throws IOException, InterruptedException, SQLException {
        Layout layout = Layout.from(env);
        Archive.delete(layout.data());
        layout.create();
        try (var copy = BenchCopy.start(env, "start")) {
            var access = copy.database();
            try (Connection owner = access.connect(access.owner())) {
                measure(owner, access);
            }
        }
    }

    private void measure(Connection owner, DatabaseAccess access) throws SQLException, InterruptedException {
        var rows = new CloseMerchants(owner);
        int block = merchants / ROUNDS;
        close(owner, rows.make("warm", 200));
        var ratios = new ArrayList<Double>();
        var product = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> ours = rows.make("our" + round, block);
            List<String> theirs = rows.make("sql" + round, block);
            boolean first = round % 2 == 0;
            double one = first ? close(owner, ours) : new BareClose(access, AT_ONCE).run(theirs);
            double other = first ? new BareClose(access, AT_ONCE).run(theirs) : close(owner, ours);
            product.add(first ? one : other);
            bare.add(first ? other : one);
            ratios.add(product.getLast() / bare.getLast());
            System.err.println(String.format(
                    Locale.ROOT,
                    "round %d: %.0f a second, bare SQL %.0f",
                    round + 1,
                    product.getLast(),
                    bare.getLast()));
        }
        line("ratio_to_raw_sql", Median.of(ratios));
        line("merchants_per_second", Median.of(product));
        line("merchants_per_second_raw", Median.of(bare));
    }

    /** Queues the work as the day before would have done, and waits for the last batch. */
    private double close(Connection owner, List<String> tenants) throws SQLException, InterruptedException {
        owner.setAutoCommit(false);
        try (var queue =
                owner.prepareStatement("INSERT INTO work_item (tenant_id, id, kind, subject, due_at, queued_at)"
                        + " VALUES (?, ?, 'settlement-close', '" + CloseMerchants.day() + "', UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6))")) {
            for (String tenant : tenants) {
                queue.setString(1, tenant);
                queue.setString(2, "wrk_" + tenant.substring(4));
                queue.addBatch();
            }
            queue.executeBatch();
        }
        long begun = System.nanoTime();
        owner.commit();
        owner.setAutoCommit(true);
        String last = tenants.getLast();
        while (closed(owner, last.substring(0, last.length() - 5)) < tenants.size()) {
            Thread.sleep(50);
        }
        return tenants.size() / ((System.nanoTime() - begun) / 1e9);
    }

    private static long closed(Connection owner, String prefix) throws SQLException {
        try (var query = owner.prepareStatement("SELECT COUNT(*) FROM settlement_batch WHERE tenant_id LIKE ?")) {
            query.setString(1, prefix + "%");
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void line(String metric, double value) {
        console.print(String.format(
                Locale.ROOT,
                "{\"bench\":\"close\",\"metric\":\"%s\",\"value\":%.3f,\"merchants\":%d,\"payments_each\":%d,\"connections\":%d}",
                metric,
                value,
                merchants,
                CloseMerchants.PAYMENTS,
                AT_ONCE));
    }
}
