package countinghouse.reports;

import java.util.List;
import java.util.Set;

/**
 * The columns of a printed table, from which {@link TableLayout} makes its layout.
 *
 * @param name of the layout, as a file
 * @param widths in points
 * @param sides a letter for each column: where its text stands, {@code l} or {@code r}
 * @param label the column that names a row; those before it are only a number
 * @param quiet columns of lesser weight
 * @param summed columns whose final figure has a double rule
 * @param height of a row, in points
 */
record TableShape(
        String name,
        List<Integer> widths,
        String sides,
        int label,
        Set<Integer> quiet,
        Set<Integer> summed,
        int height) {

    /** Those of statements and advices. The wide ones are for amounts or references that the usual columns do not hold. */
    static final List<TableShape> ALL = List.of(
            new TableShape("table-roll", List.of(259, 78, 78, 78), "lrrr", 0, Set.of(), Set.of(1, 2, 3), 11),
            new TableShape("table-roll-wide", List.of(211, 94, 94, 94), "lrrr", 0, Set.of(), Set.of(1, 2, 3), 11),
            new TableShape("table-days", List.of(35, 19, 48, 40, 47, 44), "lrrrrr", 0, Set.of(5), Set.of(), 10),
            new TableShape(
                    "table-days-wide", List.of(52, 42, 90, 92, 90, 127), "lrrrrr", 0, Set.of(5), Set.of(2, 3, 4), 10),
            new TableShape(
                    "table-fees", List.of(20, 196, 46, 57, 39, 33, 50, 52), "llrrrrrr", 1, Set.of(0, 6), Set.of(7), 11),
            new TableShape(
                    "table-fees-wide",
                    List.of(20, 83, 44, 90, 58, 44, 64, 90),
                    "llrrrrrr",
                    1,
                    Set.of(0, 6),
                    Set.of(7),
                    11),
            new TableShape("table-volumes", List.of(119, 32, 58, 46, 42), "lrrrr", 0, Set.of(), Set.of(2, 3), 11),
            new TableShape("table-volumes-wide", List.of(189, 50, 90, 90, 74), "lrrrr", 0, Set.of(), Set.of(2, 3), 11),
            new TableShape("table-disputes", List.of(42, 36, 52, 42), "lllr", 0, Set.of(), Set.of(3), 11),
            new TableShape(
                    "table-disputes-wide", List.of(99, 99, 50, 69, 88, 88), "llllrr", 0, Set.of(), Set.of(4, 5), 11),
            new TableShape("table-day", List.of(315, 84, 94), "lrr", 0, Set.of(1), Set.of(2), 11),
            new TableShape(
                    "table-items",
                    List.of(34, 56, 121, 52, 52, 42, 42, 42, 52),
                    "lllrrrrrr",
                    1,
                    Set.of(0),
                    Set.of(),
                    11),
            new TableShape("table-items-wide", List.of(34, 92, 87, 94, 92, 94), "lllrrr", 1, Set.of(0), Set.of(), 11),
            new TableShape("table-adjustments", List.of(110, 60, 235, 88), "lllr", 0, Set.of(), Set.of(3), 11));

    int width() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    int left(int column) {
        return widths.subList(0, column).stream().mapToInt(Integer::intValue).sum();
    }

    boolean isRight(int column) {
        return sides.charAt(column) == 'r';
    }

    /** A text may take several lines; a figure stays on one. */
    boolean wraps(int column) {
        return !isRight(column) || quiet.contains(column) && widths.get(column) > 100;
    }
}
