package countinghouse.reports;

import java.util.List;

/**
 * What stands on a monthly statement, worded and formatted: the model of {@code monthly-statement.jrxml}, which only places it.
 *
 * @param title the month
 * @param merchant legal name, and below it the trading name where that differs
 * @param running what the head of each page says
 * @param figures the four key figures
 * @param note styled text
 * @param daysLeft first half of the days, and {@code daysRight} the second; both empty where {@code daysWide} holds them all
 * @param daysSum what stands below the two halves
 * @param wideFees whether the fees need the wide layout; the same for cards and disputes
 * @param tradeLeft sales by store and category; empty when nothing was sold
 * @param tradeRight tax and tenders
 */
public record StatementSheet(
        String title,
        String merchant,
        String tradingName,
        String running,
        String foot,
        List<Fact> facts,
        List<KeyFigure> figures,
        String note,
        List<TableLine> roll,
        String daysHint,
        List<DayBar> bars,
        String spoken,
        List<TableLine> daysLeft,
        List<TableLine> daysRight,
        List<TableLine> daysWide,
        Sum daysSum,
        boolean wideFees,
        List<TableLine> fees,
        boolean wideVolumes,
        List<TableLine> volumes,
        boolean wideDisputes,
        List<TableLine> disputes,
        List<TableLine> adjustments,
        List<SheetLine> held,
        List<SheetLine> year,
        List<SheetLine> tradeLeft,
        List<SheetLine> tradeRight,
        String ask) {

    /** @param label what is summed; {@code middle} stands lightly before the figure, which has the double rule */
    public record Sum(String label, String middle, String figure) {}

    /** Points the key figures are set in: all four alike, and the longest fits its cell. */
    public int figureSize() {
        return KeyFigure.size(figures);
    }

    public boolean isRollWide() {
        return StatementRoll.isWide(roll);
    }

    public boolean hasDisputesAside() {
        return !wideVolumes && !wideDisputes && !disputes.isEmpty();
    }

    public boolean hasDisputesBelow() {
        return !disputes.isEmpty() && !hasDisputesAside();
    }
}
