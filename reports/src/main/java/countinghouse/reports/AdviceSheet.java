package countinghouse.reports;

import java.util.List;

/**
 * What stands on a settlement advice, worded and formatted: the model of {@code settlement-advice.jrxml}, which only places it.
 *
 * @param day what the day came to, from brought forward to carried forward
 * @param wide whether the items need the layout for large amounts
 * @param rest a sentence about items that are not listed, or empty
 */
public record AdviceSheet(
        String title,
        String merchant,
        String running,
        String foot,
        List<Fact> facts,
        List<KeyFigure> figures,
        List<TableLine> day,
        boolean wide,
        List<TableLine> items,
        String rest) {

    /** Points the key figures are set in. */
    public int figureSize() {
        return KeyFigure.size(figures);
    }
}
