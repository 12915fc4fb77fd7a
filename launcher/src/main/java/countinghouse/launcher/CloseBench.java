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
        try (var copy = BenchCopy.anew(env)) {
            var access = copy.database();
            try (Connection owner = access.connect(access.owner())) {
                measure(owner, access);
            }
        }
    }

    private void measure(Connection owner, DatabaseAccess access) throws SQLException, InterruptedException {
        var rows = new CloseMerchants(owner, CloseMerchants.yesterday());
        var load = new CloseLoad(owner, CloseMerchants.yesterday());
        int block = merchants / ROUNDS;
        load.close(rows.make("warm", 200));
        var ratios = new ArrayList<Double>();
        var product = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> ours = rows.make("our" + round, block);
            List<String> theirs = rows.make("sql" + round, block);
            boolean first = round % 2 == 0;
            double one = first ? load.close(ours) : new BareClose(access, AT_ONCE).run(theirs);
            double other = first ? new BareClose(access, AT_ONCE).run(theirs) : load.close(ours);
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
