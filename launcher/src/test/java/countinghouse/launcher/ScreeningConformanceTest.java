package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import countinghouse.underwriting.screening.ScreeningIndex;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What screening promises, asked of the published lists where they are; a sample of the many, all of the hard. */
class ScreeningConformanceTest {
    private static final int EVERY = 8;

    private static ScreeningCases cases;
    private static ScreeningTrial trial;

    @BeforeAll
    static void lists() throws Exception {
        String shared = System.getenv().getOrDefault("SHARED_DATA", "../../shared/data");
        Optional<ScreeningCases> found = ScreeningCases.find(Map.of("SHARED_DATA", shared));
        assumeTrue(found.isPresent(), "published sanction lists are not here: " + shared);
        cases = found.get();
        trial = new ScreeningTrial(cases, new ScreeningIndex(cases.lists()));
    }

    @Test
    void listed_names_are_found_as_published_and_misspelt() throws Exception {
        assertTrue(trial.ofacAliases() >= 0.99);
        assertTrue(trial.unAliases() >= 0.99);
        assertTrue(trial.perturbed() >= 0.95);
    }

    @Test
    void customers_on_no_list_are_left_in_peace() throws Exception {
        assertTrue(trial.falsePositives("negatives_us.csv", false, EVERY) <= 0.005);
        assertTrue(trial.falsePositives("negatives_global.csv", false, EVERY) <= 0.005);
    }

    @Test
    void labelled_pairs_are_judged_as_their_labels_say() throws Exception {
        ScreeningTrial.Agreement agreement = trial.pairs(cases.namePairs());
        assertTrue(agreement.f1() >= 0.85, "F1 " + agreement.f1());
        assertEquals(0, agreement.sureAndWrong());
    }
}
