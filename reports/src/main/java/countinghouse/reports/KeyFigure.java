package countinghouse.reports;

import java.util.List;

/**
 * A figure that is read first.
 *
 * @param note its arithmetic, or what it means
 * @param alarming whether a person should look at it
 */
public record KeyFigure(String label, String figure, String note, boolean alarming) {

    /** Points in which several are set: all alike, and the longest fits its cell. */
    static int size(List<KeyFigure> figures) {
        int longest = figures.stream().mapToInt(f -> f.figure().length()).max().orElse(0);
        if (longest <= 12) {
            return 15;
        }
        if (longest <= 17) {
            return longest <= 14 ? 13 : 11;
        }
        return longest <= 18 ? 10 : longest <= 20 ? 9 : 8;
    }
}
