package countinghouse.incontainer;

import countinghouse.isolation.attack.Roles;
import countinghouse.kernel.Ids;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Role;
import countinghouse.platform.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * {@code ./bench onboarding}, not a test: its name keeps it out of them. Its lines are left in the instance's data folder. Blocks of
 * applications and blocks of bare processes take turns, so that what else the machine does meets both alike.
 */
class OnboardingBench extends InContainer {
    private static final int AT_ONCE = 8;
    private static final int WARM_UP = 60;
    private static final int BLOCK = 100;
    private static final int ROUNDS = 5;
    private static final int CASES = 10_000;
    private static final int PAGES = 100;
    private static final String QUEUED =
            "SELECT COUNT(*) FROM backoffice_case WHERE stage = 'IN_REVIEW' AND tenant_id <> 'mer_bench'";

    @Inject
    Onboarding onboarding;

    @Inject
    Applicants applicants;

    @Resource
    ManagedExecutorService threads;

    private final Rows rows = new Rows();
    private final StringBuilder lines = new StringBuilder();

    @Test
    void measure() throws Exception {
        throughput();
        queuePage();
        Files.writeString(Path.of(Settings.required("DATA_DIR"), "onboarding.txt"), lines.toString());
    }

    private void throughput() throws Exception {
        product(WARM_UP);
        List<String> checks = rows.all("SELECT DISTINCT kind FROM verification");
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (var bare = new BareEngine(checks)) {
            bare(bare, WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                theirs.add(bare(bare, 2 * BLOCK));
                ours.add(product(BLOCK));
                ratios.add(ours.getLast() / theirs.getLast());
            }
        }
        String how = "\"connections\":" + AT_ONCE + ",\"rounds\":" + ROUNDS + ",\"checks\":" + checks.size();
        line("ratio_to_raw_flowable", median(ratios), how);
        line("ratio_to_raw_flowable_least", Collections.min(ratios), how);
        line("ratio_to_raw_flowable_most", Collections.max(ratios), how);
        line("per_second", median(ours), how);
        line("per_second_raw_flowable", median(theirs), how);
    }

    private double product(int count) throws Exception {
        List<Applicant> ready = Collections.synchronizedList(new ArrayList<>());
        together(count, () -> ready.add(applicants.ready(rows)));
        Eventually.until(
                "what filling them in has set going is done",
                () -> rows.count("SELECT COUNT(*) FROM outbox WHERE state = 'WAITING'") == 0
                        && rows.count("SELECT COUNT(*) FROM work_item WHERE due_at <= UTC_TIMESTAMP(6)") == 0);
        long target = rows.count(QUEUED) + count;
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        together(count, () -> {
            onboarding.submit(ready.get(next.getAndIncrement()).caller());
            return null;
        });
        while (rows.count(QUEUED) < target) {
            if (System.nanoTime() - begun > 300_000_000_000L) {
                throw new IllegalStateException(
                        "only " + (count - target + rows.count(QUEUED)) + " of " + count + " came to the queue");
            }
            LockSupport.parkNanos(20_000_000);
        }
        return count / ((System.nanoTime() - begun) / 1e9);
    }

    private double bare(BareEngine engine, int count) throws Exception {
        long begun = System.nanoTime();
        together(count, () -> {
            engine.one(Ids.next("mer"));
            return null;
        });
        return count / ((System.nanoTime() - begun) / 1e9);
    }

    private void together(int count, Callable<?> one) throws InterruptedException, ExecutionException {
        AtomicInteger left = new AtomicInteger(count);
        List<Future<?>> hands = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            hands.add(threads.submit(() -> {
                while (left.getAndDecrement() > 0) {
                    one.call();
                }
                return null;
            }));
        }
        for (Future<?> hand : hands) {
            hand.get();
        }
    }

    /** Rows of the list as the product writes them; the page shows only them. */
    private void queuePage() throws Exception {
        rows.change(
                "INSERT INTO backoffice_case (tenant_id, id, number, merchant, country, kind, mcc, currency, monthly_volume_minor,"
                        + " score, level, stage, submitted_at, due_at) WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
                        + " SELECT 'mer_bench', CONCAT('app_bench', a.i, '_', b.i), CONCAT('99-', a.i, '-', b.i), CONCAT('Tea shop ', a.i, ' ', b.i),"
                        + " IF(a.i % 2, 'US', 'CN'), 'INDIVIDUAL', '5812', IF(a.i % 2, 'USD', 'CNY'), 1000000 + a.i, a.i % 80,"
                        + " IF(a.i % 80 < 30, 'LOW', IF(a.i % 80 < 60, 'MEDIUM', 'HIGH')), 'IN_REVIEW',"
                        + " UTC_TIMESTAMP(6) - INTERVAL a.i MINUTE, UTC_TIMESTAMP(6) - INTERVAL a.i MINUTE + INTERVAL 8 HOUR"
                        + " FROM n a JOIN n b ON b.i <= " + CASES / 1000);
        // everybody has as many views of their own as fit, half of them with a text
        rows.change(
                "INSERT INTO saved_view (tenant_id, id, version, person_id, name, view_code, text, country, level, sort, saved_at)"
                        + " WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 12)"
                        + " SELECT 'mer_platform', LEFT(MD5(CONCAT(p.id, n.i)), 30), 1, p.id, CONCAT('View ', n.i), 'OPEN',"
                        + " IF(n.i % 2, CONCAT('shop 1', n.i), ''), IF(n.i % 3, 'US', 'CN'), '', 'VOLUME', UTC_TIMESTAMP(6)"
                        + " FROM person p JOIN n");
        var underwriter = Roles.staff().get(Role.UNDERWRITER);
        List<Double> millis = new ArrayList<>();
        for (int i = -10; i < PAGES; i++) {
            String path = "/underwriting/queue.xhtml" + (i % 2 == 0 ? "" : "?q=shop+" + Math.floorMod(i, 10) + "1");
            long begun = System.nanoTime();
            var answer = underwriter.get(path);
            double took = (System.nanoTime() - begun) / 1e6;
            if (answer.status() != 200 || !answer.body().contains("Tea shop")) {
                throw new IllegalStateException("not the queue: " + answer);
            }
            if (i >= 0) {
                millis.add(took);
            }
        }
        Collections.sort(millis);
        line("queue_p95_ms", millis.get(PAGES * 95 / 100), "\"open_cases\":" + CASES + ",\"pages\":" + PAGES);
        line("queue_p50_ms", millis.get(PAGES / 2), "\"open_cases\":" + CASES + ",\"pages\":" + PAGES);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private void line(String metric, double value, String more) {
        lines.append(String.format(
                Locale.ROOT, "{\"bench\":\"onboarding\",\"metric\":\"%s\",\"value\":%.3f,%s}%n", metric, value, more));
    }
}
