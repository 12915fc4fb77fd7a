package countinghouse.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * `./bench sale`: sales of three lines by card over REST, through the sandbox's host, each priced and told before the block counts as done, as
 * a ratio to bare JDBC that writes the same rows in as many transactions. Both in turn on the same database.
 */
final class SaleBench {
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP = 3_000;
    private static final int BLOCK = 1_500;
    private static final int ROUNDS = 5;
    private static final int GROWN_TENANTS = 10_000;
    private static final Pattern CALLS = Pattern.compile("statements=(\\d+);commits=(\\d+)");

    private final Map<String, String> env;
    private final Console console;
    private final int tenants;
    private final int past;

    /** @param full with a past of ten million payments, not one */
    SaleBench(Map<String, String> env, Console console, boolean full) {
        this.env = env;
        this.console = console;
        this.tenants = Integer.parseInt(env.getOrDefault("BENCH_MERCHANTS", "1000"));
        this.past = Integer.parseInt(env.getOrDefault("BENCH_PAYMENTS", full ? "10000000" : "1000000"));
    }

    void run() throws IOException, InterruptedException, SQLException {
        var counted = new HashMap<>(env);
        counted.put("BENCH", "sale");
        try (var copy = BenchCopy.anew(counted)) {
            var access = copy.database();
            try (Connection owner = access.connect(access.owner())) {
                var merchants = new BenchMerchants(owner).make(tenants);
                owner.setAutoCommit(true);
                var ours = new SaleLoad(copy.url(), merchants);
                ours.run(CONNECTIONS, WARM_UP, () -> untilTold(owner));
                calls(ours);
                var template = SaleTemplate.of(owner, merchants.getFirst());
                compare(ours, new BareSale(access, template, merchants), owner);
                alone(ours, owner);
                if (past > 0) {
                    grow(copy.url(), merchants, template, owner);
                }
            }
        }
    }

    /** At one connection nothing is repeated, so what is counted is what a sale takes. */
    private void calls(SaleLoad ours) throws InterruptedException {
        ours.calls();
        ours.run(1, 200);
        var statements = new ArrayList<Double>();
        var commits = new ArrayList<Double>();
        for (String told : ours.calls()) {
            Matcher counts = CALLS.matcher(told);
            if (counts.matches()) {
                statements.add(Double.parseDouble(counts.group(1)));
                commits.add(Double.parseDouble(counts.group(2)));
            }
        }
        line("statements_per_sale", Median.of(statements), 1);
        line("commits_per_sale", Median.of(commits), 1);
    }

    private void compare(SaleLoad ours, BareSale bare, Connection owner) throws InterruptedException {
        bare.run(CONNECTIONS, BLOCK);
        List<Double> ratios = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        List<Double> perSecond = new ArrayList<>();
        List<Double> perSecondBare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            var one = first ? sold(ours, owner) : bare.run(CONNECTIONS, BLOCK);
            var other = first ? bare.run(CONNECTIONS, BLOCK) : sold(ours, owner);
            var product = first ? one : other;
            var jdbc = first ? other : one;
            perSecond.add(product.perSecond());
            perSecondBare.add(jdbc.perSecond());
            ratios.add(product.perSecond() / jdbc.perSecond());
            slowest.add(product.millisAt(0.99) / jdbc.millisAt(0.99));
            System.err.println(String.format(
                    Locale.ROOT,
                    "round %d of %d: %.1f a second, bare JDBC %.1f; p99 %.1f ms, bare %.1f ms",
                    round + 1,
                    ROUNDS,
                    product.perSecond(),
                    jdbc.perSecond(),
                    product.millisAt(0.99),
                    jdbc.millisAt(0.99)));
        }
        line("ratio_to_raw_jdbc", Median.of(ratios), CONNECTIONS);
        line("p99_ratio_to_raw_jdbc", Median.of(slowest), CONNECTIONS);
        line("per_second_raw", Median.of(perSecondBare), CONNECTIONS);
    }

    private SaleLoad.Measured sold(SaleLoad ours, Connection owner) throws InterruptedException {
        return ours.run(CONNECTIONS, BLOCK, () -> untilTold(owner));
    }

    private void alone(SaleLoad ours, Connection owner) throws InterruptedException {
        for (int connections : List.of(1, 8, 16, 32)) {
            var measured = ours.run(connections, BLOCK, () -> untilTold(owner));
            line("per_second", measured.perSecond(), connections);
            line("p50_ms", measured.millisAt(0.5), connections);
            line("p99_ms", measured.millisAt(0.99), connections);
        }
    }

    /** The same load before and after a past of many merchants was written. */
    private void grow(String url, List<BenchMerchants.Merchant> merchants, SaleTemplate template, Connection owner)
            throws SQLException, InterruptedException {
        double before = slowest(new SaleLoad(url, "young", merchants), merchants.size(), owner);
        var all = new ArrayList<>(merchants);
        all.addAll(new BenchMerchants(owner).make(merchants.size(), Math.max(GROWN_TENANTS, merchants.size())));
        new SaleGrowth(owner, template).write(all, past);
        double after = slowest(new SaleLoad(url, "grown", all), all.size(), owner);
        line("p99_ms_grown", after, CONNECTIONS);
        line("p99_growth", after / before, CONNECTIONS);
    }

    /** Milliseconds within which 99 of 100 sales are answered, once each merchant has sold. */
    private double slowest(SaleLoad load, int merchants, Connection owner) throws InterruptedException {
        load.run(CONNECTIONS, merchants, () -> untilTold(owner));
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(sold(load, owner).millisAt(0.99));
        }
        return Median.of(rounds);
    }

    /** Until every event is delivered: a sale is not done before it is priced. */
    private static void untilTold(Connection owner) throws InterruptedException {
        try (var query = owner.prepareStatement("SELECT COUNT(*) FROM outbox WHERE state = 'WAITING'")) {
            while (true) {
                try (var row = query.executeQuery()) {
                    row.next();
                    if (row.getLong(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(5);
            }
        } catch (SQLException failed) {
            throw new Problem("The outbox cannot be read: " + failed.getMessage(), failed);
        }
    }

    private void line(String metric, double value, int connections) {
        console.print(String.format(
                Locale.ROOT,
                "{\"bench\":\"sale\",\"metric\":\"%s\",\"value\":%.3f,\"connections\":%d,\"tenants\":%d,\"n\":%d}",
                metric,
                value,
                connections,
                tenants,
                BLOCK));
    }
}
