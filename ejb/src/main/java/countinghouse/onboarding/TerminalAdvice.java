package countinghouse.onboarding;

import java.io.Serializable;
import java.util.List;

/**
 * Which models suit what was asked for, the best one first, three at most.
 *
 * @param quantity of whichever is taken
 * @param tableVersion of the table whose rules are named
 */
public record TerminalAdvice(List<Pick> picks, int quantity, String tableVersion) implements Serializable {
    public TerminalAdvice {
        picks = List.copyOf(picks);
    }

    /** Whether one of them can do all that was asked for: then the first one can. */
    public boolean complete() {
        return !picks.isEmpty() && picks.getFirst().lacks().isEmpty();
    }

    /**
     * @param fits ids of rules that speak for it, the most telling first
     * @param lacks ids of rules that name what it cannot do though it is needed; all of them
     * @param notes ids of rules that name what it does in another way, or has though nobody asked for it
     * @param tied as good as the one before it, and dearer
     */
    public record Pick(
            String modelCode, int points, List<String> fits, List<String> lacks, List<String> notes, boolean tied)
            implements Serializable {
        public Pick {
            fits = List.copyOf(fits);
            lacks = List.copyOf(lacks);
            notes = List.copyOf(notes);
        }
    }
}
