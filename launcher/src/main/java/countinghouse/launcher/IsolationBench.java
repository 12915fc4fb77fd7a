package countinghouse.launcher;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;

/**
 * `./bench isolation`: what the second lock costs a sale. Two copies run beside one another, one with the lock and one without; blocks of
 * sales go to each in turn, so that what else the machine does meets both alike.
 */
final class IsolationBench {
    private static final int CONNECTIONS = 16;
    private static final int MERCHANTS = 200;
    private static final int WARM_UP = 800;
    private static final int BLOCK = 300;
    private static final int ROUNDS = 10;

    private final Map<String, String> env;
    private final Console console;

    IsolationBench(Map<String, String> env, Console console) {
        this.env = env;
        this.console = console;
    }

    void run() throws IOException, InterruptedException, SQLException {
        Layout layout = Layout.from(env);
        Archive.delete(layout.data());
        layout.create();
        var guarded = BenchCopy.beside(env, "with", 0);
        var open = BenchCopy.beside(env, "without", 10);
        open.put("STATEMENT_GUARD", "off");
        open.put("BENCH", "isolation");
        try (var with = BenchCopy.start(guarded, "start");
                var without = BenchCopy.start(open, "start")) {
            measure(load(with), load(without));
        }
    }

    private static SaleLoad load(BenchCopy copy) throws IOException, SQLException {
        var access = copy.database();
        try (var owner = access.connect(access.owner())) {
            return new SaleLoad(copy.url(), new BenchMerchants(owner).make(MERCHANTS));
        }
    }

    private void measure(SaleLoad with, SaleLoad without) throws InterruptedException {
        with.run(CONNECTIONS, WARM_UP);
        without.run(CONNECTIONS, WARM_UP);
        var ratios = new ArrayList<Double>();
        var guarded = new ArrayList<Double>();
        var open = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            double one = (first ? with : without).run(CONNECTIONS, BLOCK).perSecond();
            double other = (first ? without : with).run(CONNECTIONS, BLOCK).perSecond();
            guarded.add(first ? one : other);
            open.add(first ? other : one);
            ratios.add(guarded.getLast() / open.getLast());
            System.err.println(String.format(
                    Locale.ROOT,
                    "round %d of %d: %.1f with, %.1f without",
                    round + 1,
                    ROUNDS,
                    guarded.getLast(),
                    open.getLast()));
        }
        line("ratio_to_unbound", Median.of(ratios));
        line("ratio_to_unbound_least", Collections.min(ratios));
        line("ratio_to_unbound_most", Collections.max(ratios));
        line("per_second_with", Median.of(guarded));
        line("per_second_without", Median.of(open));
    }

    private void line(String metric, double value) {
        console.print(String.format(
                Locale.ROOT,
                "{\"bench\":\"isolation\",\"metric\":\"%s\",\"value\":%.3f,\"connections\":%d,\"rounds\":%d,\"sales_a_block\":%d}",
                metric,
                value,
                CONNECTIONS,
                ROUNDS,
                BLOCK));
    }
}
