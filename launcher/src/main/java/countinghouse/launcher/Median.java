package countinghouse.launcher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The middle one of some figures; of an even number the mean of both. */
final class Median {
    private Median() {}

    static double of(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
