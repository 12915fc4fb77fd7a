package countinghouse.launcher;

import countinghouse.launcher.ScreeningTrial.Agreement;
import countinghouse.underwriting.screening.EntityKind;
import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.ScreeningIndex;
import countinghouse.underwriting.screening.ScreeningSubject;
import countinghouse.underwriting.screening.lists.ListUnreadable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * `./bench screening`: what the screening engine finds and misses in published lists and labelled cases, and how many
 * names a second one thread asks. Needs no server.
 */
public final class ScreeningBench {
    /** Lucene tells that it would use vectors if it were allowed to; names need none. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final ScreeningCases cases;
    private final Console console = new Console(System.out);

    private ScreeningBench(ScreeningCases cases) {
        this.cases = cases;
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException, ListUnreadable {
        LUCENE.setLevel(Level.SEVERE);
        var cases = ScreeningCases.find(System.getenv());
        if (cases.isEmpty()) {
            System.err.println(
                    "./bench screening: no lists to ask (SHARED_DATA, or ../shared/data beside the checkout)");
            return;
        }
        new ScreeningBench(cases.get()).run();
    }

    private void run() throws IOException, ListUnreadable {
        List<ListedEntity> lists = cases.lists();
        long begun = System.nanoTime();
        var index = new ScreeningIndex(lists);
        line("index_seconds", (System.nanoTime() - begun) / 1e9);
        line("listed_entities", lists.size());
        line(
                "listed_names",
                lists.stream().mapToInt(entity -> entity.names().size()).sum());
        var trial = new ScreeningTrial(cases, index);
        line("recall_ofac_alias", trial.ofacAliases());
        line("recall_un_alias", trial.unAliases());
        line("recall_perturbed", trial.perturbed());
        pairs("name_pairs", trial.pairs(cases.namePairs()));
        pairs("entity_pairs", trial.pairs(cases.entityPairs()));
        line("strong_misses", trial.pairs(cases.namePairs()).sureAndWrong());
        negatives(trial);
        heldOut(new ScreeningTrial(cases.heldOut(), index));
        speed(index);
    }

    private void pairs(String set, Agreement agreement) {
        line("f1_" + set, agreement.f1());
        line("precision_" + set, agreement.precision());
        line("recall_" + set, agreement.recall());
    }

    private void negatives(ScreeningTrial trial) throws IOException {
        double us = trial.falsePositives("negatives_us.csv", false, 1);
        double global = trial.falsePositives("negatives_global.csv", false, 1);
        line("false_positive_rate", Math.max(us, global));
        line("false_positive_rate_us", us);
        line("false_positive_rate_global", global);
        line(
                "false_positive_rate_with_birth_date",
                Math.max(
                        trial.falsePositives("negatives_us.csv", true, 1),
                        trial.falsePositives("negatives_global.csv", true, 1)));
    }

    /** What counts, of the half that penalties are not set by. */
    private void heldOut(ScreeningTrial trial) throws IOException {
        line("recall_perturbed_held_out", trial.perturbed());
        line("f1_name_pairs_held_out", trial.pairs(cases.heldOut().namePairs()).f1());
        line("false_positive_rate_us_held_out", trial.falsePositives("negatives_us.csv", false, 1));
        line("false_positive_rate_global_held_out", trial.falsePositives("negatives_global.csv", false, 1));
    }

    /** The plausible customers again, now that everything is warm. */
    private void speed(ScreeningIndex index) throws IOException {
        var names = new ArrayList<String>();
        for (String file : List.of("negatives_us.csv", "negatives_global.csv")) {
            cases.rows(file).forEach(row -> names.add(row.get("full_name")));
        }
        var threads = ManagementFactory.getThreadMXBean();
        long[] took = new long[names.size()];
        long processor = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        for (int i = 0; i < took.length; i++) {
            long asked = System.nanoTime();
            index.screen(ScreeningSubject.named(EntityKind.PERSON, names.get(i)));
            took[i] = System.nanoTime() - asked;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double busy = (threads.getCurrentThreadCpuTime() - processor) / 1e9;
        Arrays.sort(took);
        line("names_per_second", took.length / seconds);
        line("names_per_processor_second", took.length / busy);
        line("p50_ms", took[took.length / 2] / 1e6);
        line("p99_ms", took[took.length * 99 / 100] / 1e6);
    }

    private void line(String metric, double value) {
        console.print(String.format(
                Locale.ROOT, "{\"bench\":\"screening\",\"metric\":\"%s\",\"value\":%.5f}", metric, value));
    }
}
