package countinghouse.underwriting;

import java.io.Serializable;
import java.util.List;

/** A score with every rule that counted; the table's version stays with it. */
public record Rating(int score, Level level, String tableVersion, List<Rule> rules) implements Serializable {
    public Rating {
        rules = List.copyOf(rules);
    }

    /** LOW below 30, MEDIUM below 60, HIGH from 60. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    /** @param id of the rule in the table, whose words are {@code rule.<id>} */
    public record Rule(String id, int points) implements Serializable {}
}
