package countinghouse.reports;

import java.util.List;

/**
 * What stands on a till's daily report, worded and formatted: the model of {@code daily-report.jrxml}, which only places it.
 *
 * @param running what the head of each page says
 * @param facts opened, closed, sales, currency
 * @param figures the four key figures
 * @param left first column: sales and tax
 * @param right second column: tenders and terminals
 * @param hours net sales by hour, without gaps; empty when nothing was sold
 * @param hoursLeft the hours' figures where they are too wide to stand below the bars, first half; else empty
 * @param hoursRight second half
 * @param lowerLeft cash drawer and control
 * @param lowerRight top products
 */
public record DailySheet(
        String title,
        String place,
        String running,
        String foot,
        List<Fact> facts,
        List<KeyFigure> figures,
        List<SheetLine> left,
        List<SheetLine> right,
        String hoursHead,
        String hoursSpoken,
        List<HourBar> hours,
        List<SheetLine> hoursLeft,
        List<SheetLine> hoursRight,
        List<SheetLine> lowerLeft,
        List<SheetLine> lowerRight) {

    /** Points the key figures are set in: all four alike, and the longest fits its cell. */
    public int figureSize() {
        return KeyFigure.size(figures);
    }
}
