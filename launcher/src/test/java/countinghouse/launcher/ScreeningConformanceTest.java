package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import countinghouse.underwriting.screening.ScreeningIndex;
import countinghouse.underwriting.screening.lists.ListUnreadable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What screening promises, asked of the published lists where they are. All of each set: of a sample, chance would decide. */
class ScreeningConformanceTest {
    private static final String SHARED = System.getenv().getOrDefault("SHARED_DATA", "../../shared/data");

    private static @Nullable ScreeningTrial asked;

    private final ScreeningCases cases = cases();
    private final ScreeningTrial trial = trial();

    /** Asked for each test, so that each counts as skipped. */
    private static ScreeningCases cases() {
        Optional<ScreeningCases> found = ScreeningCases.find(Map.of("SHARED_DATA", SHARED));
        assumeTrue(found.isPresent(), "published sanction lists are not here: " + SHARED);
        return found.orElseThrow();
    }

    private ScreeningTrial trial() {
        try {
            asked = asked == null ? new ScreeningTrial(cases, new ScreeningIndex(cases.lists())) : asked;
            return asked;
        } catch (IOException | ListUnreadable unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void listed_names_are_found_as_published_and_misspelt() throws Exception {
        assertTrue(trial.ofacAliases() >= 0.99);
        assertTrue(trial.unAliases() >= 0.99);
        assertTrue(trial.perturbed() >= 0.95);
    }

    @Test
    void customers_on_no_list_are_left_in_peace() throws Exception {
        assertTrue(trial.falsePositives("negatives_us.csv", false, 1) <= 0.005);
        assertTrue(trial.falsePositives("negatives_global.csv", false, 1) <= 0.005);
    }

    @Test
    void labelled_pairs_are_judged_as_their_labels_say() throws Exception {
        ScreeningTrial.Agreement agreement = trial.pairs(cases.namePairs());
        assertTrue(agreement.f1() >= 0.85, "F1 " + agreement.f1());
        assertEquals(0, agreement.sureAndWrong());
    }
}
