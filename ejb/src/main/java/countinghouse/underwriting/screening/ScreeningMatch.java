package countinghouse.underwriting.screening;

import java.util.List;

/**
 * A listed entity that resembles the subject.
 *
 * @param asked which of the subject's names resembles
 * @param listed which of the entity's names it resembles
 * @param score 0 to 1; 1 means that the names are the same
 * @param words the two names side by side, one line for each pair of words
 * @param reasons what the score is made of
 */
public record ScreeningMatch(
        ListedEntity entity,
        String asked,
        ListedName listed,
        double score,
        Level level,
        List<TokenPair> words,
        List<Reason> reasons) {
    public ScreeningMatch {
        words = List.copyOf(words);
        reasons = List.copyOf(reasons);
    }

    /** What a score means. */
    public enum Level {
        /** The name is the same, or differs as spellings of one name do. */
        STRONG,
        /** Somebody should look. */
        POSSIBLE,
        NONE
    }
}
