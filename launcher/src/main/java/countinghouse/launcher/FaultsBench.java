package countinghouse.launcher;

import countinghouse.launcher.BenchMerchants.Merchant;
import countinghouse.launcher.FaultTrials.Trial;
import countinghouse.launcher.FaultWorld.Victim;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * `./bench faults`: kills server and database with -9 at named points and at random while clients send, orders every fault of the acquirer,
 * and sends notices twice and in any order. What the product has then is held against the clients' own log and the acquirer's own journal.
 */
final class FaultsBench {
    private static final int MERCHANTS = 24;
    private static final int CONNECTIONS = 3;
    private static final double SETTLED_WITHIN = 150;
    private static final double RECOVERED_WITHIN = 90;
    private static final List<String> KINDS = List.of(
            "FAIL",
            "FAIL_AFTER",
            "DELAY",
            "TIMEOUT_BEFORE",
            "TIMEOUT_AFTER",
            "DUPLICATE",
            "REORDER",
            "DROP",
            "HALF",
            "NONSENSE",
            "DROP_AFTER",
            "WRONG_CODE",
            "WRONG_TRACE",
            "DECLINE",
            "INOPERATIVE",
            "SLOW",
            "REFUSE");
    private static final String SCOPES =
            "disputes:write payments:read payments:write refunds:write sales:read sales:write";

    private final Map<String, String> env;
    private final Console console;
    private final boolean full;
    private final List<String> violations = new ArrayList<>();
    private final List<Trial> trials = new ArrayList<>();
    private double settled;

    /** What runs, and who uses it. */
    private record Stage(
            FaultWorld world, FaultLog log, List<Merchant> merchants, FaultTraffic traffic, FaultNotices notices) {}

    FaultsBench(Map<String, String> env, Console console, boolean full) {
        this.env = new HashMap<>(env);
        // a silence is waited out so long: the long usual time would only make the run longer
        this.env.putIfAbsent("ACQUIRER_TIMEOUT_MILLIS", "2000");
        this.console = console;
        this.full = full;
    }

    /** @return 0 when nothing was violated */
    int run() throws Exception {
        Layout layout = Layout.from(env);
        Archive.delete(layout.data());
        layout.create();
        Logging.toFile(layout.log("launcher-libraries.log"));
        var world = new FaultWorld(env);
        Runtime.getRuntime().addShutdownHook(new Thread(world::close, "stop"));
        try (FaultLog log = new FaultLog(layout.log("clients.jsonl"))) {
            world.start();
            Stage stage = prepare(world, log);
            faults(stage);
            plugs(stage);
            plants(stage);
        } finally {
            world.close();
        }
        report();
        return violations.isEmpty() ? 0 : 1;
    }

    private static Stage prepare(FaultWorld world, FaultLog log) throws IOException, SQLException {
        try (var owner = world.database().connect(world.database().owner())) {
            List<Merchant> merchants = new BenchMerchants(owner, SCOPES).make(MERCHANTS);
            owner.commit();
            var traffic = new FaultTraffic(new FaultClient(world.base(), log), merchants);
            return new Stage(world, log, merchants, traffic, new FaultNotices(world));
        }
    }

    /** Every fault of the acquirer on what clients happen to send, and notices in a storm. */
    private void faults(Stage stage) throws Exception {
        int each = full ? 20 : 2;
        var sandbox = new FaultSandbox(stage.world().sandboxUrl());
        stage.traffic().begin(CONNECTIONS * 2, 1);
        for (int i = 0; i < each; i++) {
            for (String kind : KINDS) {
                sandbox.order(kind, FaultKinds.operation(kind, i), 300);
                FaultKinds.await(sandbox);
            }
        }
        sandbox.calm();
        stage.traffic().end();
        line("acquirer_faults", each * KINDS.size(), "\"kinds\":" + KINDS.size());
        var random = new Random(5);
        int sent = 0;
        for (int i = 0; i < each; i++) {
            Merchant merchant = stage.merchants().get(i % MERCHANTS);
            var paid = stage.traffic().quietly(stage.traffic().payment(merchant, 600, true));
            if (paid.isDone() && paid.body().path("status").asText().equals("CAPTURED")) {
                sent += stage.notices().storm(merchant, paid.body().path("id").asText(), "S" + i, random);
            }
        }
        line("notices", sent, "\"duplicated\":true,\"permuted\":true");
        judge(stage);
    }

    private void plugs(Stage stage) throws Exception {
        var work = new FaultTrials(stage.world(), stage.traffic(), stage.notices(), stage.merchants());
        long end = System.nanoTime() + Long.parseLong(env.getOrDefault("FAULT_MINUTES", "600")) * 60_000_000_000L;
        int between = full ? 40 : 100;
        stage.traffic().begin(CONNECTIONS, 2);
        for (Plan plan : plans()) {
            if (System.nanoTime() > end) {
                break;
            }
            Trial trial = work.trial(plan.point(), plan.victim());
            trials.add(trial);
            System.err.println(String.format(
                    Locale.ROOT,
                    "trial %d: %s of %s, %s, %.1f s",
                    trials.size(),
                    trial.point(),
                    trial.victim(),
                    trial.met() ? "met" : "not met",
                    trial.recovery()));
            if (trials.size() % between == 0) {
                stage.traffic().end();
                judge(stage);
                stage.traffic().begin(CONNECTIONS, trials.size());
            }
        }
        stage.traffic().end();
        judge(stage);
    }

    private record Plan(FaultPoint point, Victim victim) {}

    /** Database kills come back in seconds, server kills in most of a minute: of those there are fewer. */
    private List<Plan> plans() {
        var plans = new ArrayList<Plan>();
        if (full) {
            for (FaultPoint point : FaultPoint.values()) {
                for (int i = 0; i < 14; i++) {
                    plans.add(new Plan(point, i < 2 ? Victim.SERVER : i < 3 ? Victim.BOTH : Victim.DATABASE));
                }
            }
            Collections.shuffle(plans, new Random(11));
            return plans;
        }
        for (FaultPoint point : List.of(
                FaultPoint.SALE_IN_SECOND_TRANSACTION,
                FaultPoint.CAPTURE_DONE_AT_ACQUIRER,
                FaultPoint.CASH_SALE_ANSWERED)) {
            plans.add(new Plan(point, Victim.SERVER));
        }
        for (FaultPoint point : List.of(
                FaultPoint.SALE_IN_FIRST_TRANSACTION,
                FaultPoint.SALE_DONE_AT_ACQUIRER,
                FaultPoint.SALE_ANSWERED,
                FaultPoint.CAPTURE_BOOKED,
                FaultPoint.REFUND_IN_STORE,
                FaultPoint.REFUND_DONE_AT_ACQUIRER,
                FaultPoint.EVENT_BEING_TOLD,
                FaultPoint.DAY_CLOSING,
                FaultPoint.AT_RANDOM)) {
            plans.add(new Plan(point, Victim.DATABASE));
        }
        return plans;
    }

    private void judge(Stage stage) throws Exception {
        DatabaseAccess access = stage.world().database();
        try (var owner = access.connect(access.owner())) {
            var judge = new FaultJudge(
                    owner, stage.log(), new FaultSandbox(stage.world().sandboxUrl()));
            settled = Math.max(settled, judge.settle(stage.traffic(), SETTLED_WITHIN));
            // the checks look at what is older than half a minute
            for (String violation : judge.judge(stage.notices().outcomes())) {
                System.err.println("violation: " + violation);
                violations.add(violation);
            }
        }
    }

    /** The judge is judged. */
    private void plants(Stage stage) throws Exception {
        DatabaseAccess access = stage.world().database();
        try (var owner = access.connect(access.owner())) {
            Map<String, String> planted = new FaultPlants(owner).plant();
            var judge = new FaultJudge(
                    owner, stage.log(), new FaultSandbox(stage.world().sandboxUrl()));
            long found = FaultPlants.found(planted, judge.judge(stage.notices().outcomes()));
            line("planted_damage_found", found, "\"planted\":" + planted.size());
            if (found < planted.size()) {
                violations.add("the judge found " + found + " of " + planted.keySet());
            }
        }
    }

    private void report() {
        var points = new TreeMap<String, int[]>();
        double slowest = 0;
        int late = 0; // told, not held against the product: a busy machine starts a server slowly
        for (Trial trial : trials) {
            int[] counts = points.computeIfAbsent(trial.point().name().toLowerCase(Locale.ROOT), name -> new int[2]);
            counts[0]++;
            counts[1] += trial.met() ? 1 : 0;
            slowest = Math.max(slowest, trial.recovery());
            late += trial.recovery() > RECOVERED_WITHIN ? 1 : 0;
        }
        points.forEach((name, counts) ->
                line("trials_at_point", counts[0], "\"point\":\"" + name + "\",\"met\":" + counts[1]));
        line("trials", trials.size(), "\"points\":" + points.size());
        line("recovery_seconds_p100", slowest, "\"target\":" + RECOVERED_WITHIN + ",\"later\":" + late);
        line(
                "recovery_seconds_p50",
                Median.of(trials.stream().map(Trial::recovery).toList()),
                "\"trials\":" + trials.size());
        line("settled_seconds_p100", settled, "\"at_most\":" + SETTLED_WITHIN);
        line("violations", violations.size(), "\"merchants\":" + MERCHANTS);
    }

    private void line(String metric, double value, String more) {
        console.print(String.format(
                Locale.ROOT, "{\"bench\":\"faults\",\"metric\":\"%s\",\"value\":%.1f,%s}", metric, value, more));
    }
}
