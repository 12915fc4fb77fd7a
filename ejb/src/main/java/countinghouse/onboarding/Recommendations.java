package countinghouse.onboarding;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which terminal suits an applicant: some questions, three models with reasons. Whoever applies may choose any other. */
public interface Recommendations {
    int MOST_TILLS = 20;

    /** By what was answered, or by what such a business usually needs while nothing was. */
    Recommended recommend(Caller applicant);

    /**
     * Keeps the answers and what follows from them.
     *
     * @throws countinghouse.kernel.Refusal terminal.needs, when something is named twice or {@code tills} is none of 1 to 20;
     *     application.state, requirement.closed
     */
    Recommended answer(Caller applicant, TerminalNeeds needs);

    /** What was recommended last and what was chosen, for those who decide and those who ship; empty when no question was answered. */
    Optional<Kept> kept(Caller staff);

    /** @param answered false while the needs are the usual ones of such a business */
    record Recommended(TerminalNeeds needs, boolean answered, TerminalAdvice advice) implements Serializable {}

    /** @param models codes, the best one first */
    record Kept(
            List<String> models,
            int quantity,
            String tableVersion,
            Instant at,
            @Nullable TerminalChoice chosen) implements Serializable {
        public Kept {
            models = List.copyOf(models);
        }

        /** Whether the applicant took one of the three. */
        public boolean followed() {
            TerminalChoice taken = chosen;
            return taken != null && models.contains(taken.modelCode());
        }
    }
}
