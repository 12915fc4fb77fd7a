package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.SettlementFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a statement under the name by which programs know it, in minor units.
 *
 * @param key such as {@code captures}; the same in every language and format
 * @param count of what it sums, or null
 * @param amount as the statement says it: refunds, fees, disputes and payouts are positive
 * @param payable what it does to what the merchant is owed
 * @param reserve what it does to the reserve
 */
record StatementFigure(String key, @Nullable Integer count, long amount, long payable, long reserve) {

    /** From the opening to what is owed before payouts, then payouts: adds up to the closing. */
    static List<StatementFigure> movements(MonthlyStatement statement) {
        SettlementFigures sums = statement.totals();
        List<StatementFigure> all = new ArrayList<>();
        all.add(figure("captures", sums.captureCount(), sums.captures(), 1));
        all.add(figure("refunds", sums.refundCount(), sums.refunds(), -1));
        all.addAll(fees(sums));
        all.add(figure("disputes", opened(statement), sums.disputes(), -1));
        all.add(figure("disputesWon", won(statement), sums.disputesWon(), 1));
        all.add(figure("adjustments", statement.adjustments().size(), sums.adjustments(), 1));
        all.addAll(reserve(sums));
        all.add(figure("payouts", sums.payoutCount(), sums.payouts(), -1));
        return all;
    }

    /** The same for a day or a year, where disputes are not listed one by one. */
    static List<StatementFigure> movements(SettlementFigures sums) {
        List<StatementFigure> all = new ArrayList<>();
        all.add(figure("captures", sums.captureCount(), sums.captures(), 1));
        all.add(figure("refunds", sums.refundCount(), sums.refunds(), -1));
        all.addAll(fees(sums));
        all.add(figure("disputes", null, sums.disputes(), -1));
        all.add(figure("disputesWon", null, sums.disputesWon(), 1));
        all.add(figure("adjustments", null, sums.adjustments(), 1));
        all.addAll(reserve(sums));
        all.add(figure("payouts", sums.payoutCount(), sums.payouts(), -1));
        return all;
    }

    private static List<StatementFigure> fees(SettlementFigures sums) {
        return List.of(
                figure("interchange", null, sums.interchange(), -1),
                figure("scheme", null, sums.scheme(), -1),
                figure("markup", null, sums.markup(), -1),
                figure("otherFees", null, sums.otherFees(), -1),
                figure("serviceFees", null, sums.serviceFees(), -1));
    }

    private static List<StatementFigure> reserve(SettlementFigures sums) {
        long withheld = sums.reserveWithheld();
        long released = sums.reserveReleased();
        return List.of(
                new StatementFigure("reserveWithheld", null, withheld, -withheld, withheld),
                new StatementFigure("reserveReleased", null, released, released, -released));
    }

    private static StatementFigure figure(String key, @Nullable Integer count, long amount, int sign) {
        return new StatementFigure(key, count, amount, sign * amount, 0);
    }

    private static int opened(MonthlyStatement statement) {
        return (int) statement.disputes().stream()
                .filter(dispute -> within(statement, dispute.openedOn()))
                .count();
    }

    private static int won(MonthlyStatement statement) {
        return (int) statement.disputes().stream()
                .filter(dispute -> dispute.outcome().equals("WON") && within(statement, dispute.decidedOn()))
                .count();
    }

    static boolean within(MonthlyStatement statement, @Nullable LocalDate day) {
        return day != null
                && !day.isBefore(statement.cover().from())
                && !day.isAfter(statement.cover().through());
    }

    /** A balance, which is what it is and moves nothing. */
    static StatementFigure balance(String key, long amount) {
        return new StatementFigure(key, null, amount, 0, 0);
    }

    String word() {
        return "figure." + key;
    }
}
