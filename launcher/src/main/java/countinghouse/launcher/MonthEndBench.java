package countinghouse.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/**
 * `./bench month-end`: what a monthly statement, and the close of the day it waits for, takes when a hundred merchants' months end together,
 * and when ten thousand do, on the same copy.
 */
final class MonthEndBench {
    private static final int FEW = 100;
    private static final int ROUNDS = 5;

    private final Map<String, String> env;
    private final Console console;
    private final int many;

    MonthEndBench(Map<String, String> env, Console console) {
        this.env = env;
        this.console = console;
        this.many = Integer.parseInt(env.getOrDefault("BENCH_MERCHANTS", "10000"));
    }

    void run() throws IOException, InterruptedException, SQLException {
        try (var copy = BenchCopy.anew(env)) {
            var access = copy.database();
            try (Connection owner = access.connect(access.owner())) {
                measure(owner);
            }
        }
    }

    private void measure(Connection owner) throws SQLException, InterruptedException {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.lastDayOfMonth());
        var rows = new CloseMerchants(owner, day);
        var load = new CloseLoad(owner, day, "monthly_statement");
        load.close(rows.make("warm", 4 * FEW));
        var few = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            few.add(1_000 / load.close(rows.make("few" + round, FEW)));
        }
        double alone = Median.of(few);
        double together = 1_000 / load.close(rows.make("many", many));
        line("growth_per_statement", together / alone, many);
        line("ms_per_statement", alone, FEW);
        line("ms_per_statement", together, many);
    }

    private void line(String metric, double value, int merchants) {
        console.print(String.format(
                Locale.ROOT,
                "{\"bench\":\"month-end\",\"metric\":\"%s\",\"value\":%.3f,\"merchants\":%d,\"payments_each\":%d}",
                metric,
                value,
                merchants,
                CloseMerchants.PAYMENTS));
    }
}
