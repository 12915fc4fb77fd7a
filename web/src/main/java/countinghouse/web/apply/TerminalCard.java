package countinghouse.web.apply;

import countinghouse.devices.Devices.TerminalModel;
import countinghouse.onboarding.TerminalAdvice.Pick;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A model to choose, as its card shows it.
 *
 * @param rank 1 to 3 among the recommended ones, 0 for any other
 * @param closest the first of those of which none can do all
 */
public record TerminalCard(
        TerminalModel model,
        int rank,
        boolean closest,
        @Nullable Pick pick) implements Serializable {}
