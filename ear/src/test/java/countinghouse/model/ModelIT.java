package countinghouse.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.incontainer.InContainer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Random sequences of everything that moves money, held step by step against a model that shares no arithmetic with the product. */
class ModelIT extends InContainer {
    private static final Logger LOG = Logger.getLogger(ModelIT.class.getName());
    private static final int AT_ONCE = 4;
    private static final int ENOUGH_FOR_A_MUTANT = 5;

    @Inject
    Tools tools;

    private final Traffic traffic = new Traffic();

    /**
     * What a walk came to.
     *
     * @param steps until it ended
     * @param why empty when model and product agree
     */
    private record End(int steps, String why, List<String> story, int unsent) {}

    @Test
    void the_product_does_what_the_model_says() throws Exception {
        Share share = Share.told();
        List<Future<List<String>>> hands = new ArrayList<>();
        List<Long> seeds = new ArrayList<>(share.seeds());
        int[] steps = new int[2];
        for (int hand = 0; hand < AT_ONCE; hand++) {
            hands.add(tools.threads.submit(() -> {
                List<String> failures = new ArrayList<>();
                for (Optional<Long> seed = next(seeds); seed.isPresent(); seed = next(seeds)) {
                    End end = walk(Product::new, seed.get(), share.steps());
                    if (!end.why().isEmpty()) {
                        failures.add(shortest(seed.get(), end));
                    }
                    synchronized (steps) {
                        steps[0] += end.steps();
                        steps[1] += end.unsent();
                    }
                }
                return failures;
            }));
        }
        List<String> failures = new ArrayList<>();
        for (Future<List<String>> hand : hands) {
            failures.addAll(hand.get());
        }
        LOG.info("model: " + steps[0] + " steps over " + share.seeds().size() + " seeds, " + steps[1] + " not sent");
        assertEquals(List.of(), failures, () -> String.join("\n", failures));
        assertTrue(steps[1] <= steps[0] / 100, "most payments reach the acquirer, not: " + steps[1]);
    }

    private static Optional<Long> next(List<Long> seeds) {
        synchronized (seeds) {
            return seeds.isEmpty() ? Optional.empty() : Optional.of(seeds.removeFirst());
        }
    }

    @Test
    void each_planted_mistake_is_found() {
        List<String> notFound = new ArrayList<>();
        Mutants.all().forEach((name, mutant) -> {
            End end = null;
            for (long seed = 1;
                    seed <= ENOUGH_FOR_A_MUTANT && (end == null || end.why().isEmpty());
                    seed++) {
                end = walk(mutant, seed, 200);
            }
            LOG.info("model, planted: " + name + ": after " + end.steps() + " steps: " + end.why());
            if (end.why().isEmpty()) {
                notFound.add(name);
            }
        });
        assertEquals(List.of(), notFound);
    }

    private End walk(Function<Tools, Product> product, long seed, int steps) {
        Walk walk = new Walk(tools, product.apply(tools), traffic, seed);
        try {
            walk.go(steps);
            new Judge(walk).judge();
            return new End(steps, "", walk.story, walk.unsent);
        } catch (Disagreement found) {
            return new End(walk.story.size(), found.getMessage(), walk.story, walk.unsent);
        } catch (RuntimeException failed) {
            return new End(walk.story.size(), described(failed), walk.story, walk.unsent);
        }
    }

    private static String described(Throwable failed) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            text.append(cause)
                    .append(" at ")
                    .append(trace.length == 0 ? "?" : trace[0])
                    .append("; ");
        }
        return text.toString();
    }

    /** Halves the sequence as long as a beginning of it fails, too. */
    private String shortest(long seed, End failed) {
        End known = failed;
        int fine = 0;
        while (fine + 1 < known.steps()) {
            int half = (fine + known.steps()) / 2;
            End end = walk(Product::new, seed, half);
            if (end.why().isEmpty()) {
                fine = half;
            } else {
                known = end;
            }
        }
        return "seed " + seed + " fails after " + known.steps() + " steps (-Dmodel.seed=" + seed + " -Dmodel.steps="
                + known.steps() + "): " + known.why() + "\nfound first: " + failed.why() + "\n  "
                + String.join("\n  ", known.story());
    }
}
