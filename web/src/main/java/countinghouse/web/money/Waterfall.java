package countinghouse.web.money;

import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import countinghouse.settlement.Transactions.Show;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a day's takings become its payout, step by step. Bars hang between the running totals before and after their step.
 *
 * @param net the last running total: what is paid out or carried forward
 * @param foot the bar of {@code net}, from zero
 */
public record Waterfall(List<Bar> bars, long net, Bar foot) implements Serializable {
    private static final BigDecimal THINNEST = new BigDecimal("0.6");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * @param code of the step
     * @param amount as it counts: negative where it is taken
     * @param show the transactions that it is made of; null where it is made of none
     * @param left of the bar, in per cent of the column
     */
    public record Bar(String code, long amount, @Nullable Show show, String left, String width)
            implements Serializable {
        public boolean isDown() {
            return amount < 0;
        }
    }

    private record Step(String code, long amount, @Nullable Show show) {}

    static Waterfall of(SettlementDay day) {
        List<Step> steps = steps(day);
        long lowest = 0;
        long highest = 0;
        long running = 0;
        for (Step step : steps) {
            running = Math.addExact(running, step.amount());
            lowest = Math.min(lowest, running);
            highest = Math.max(highest, running);
        }
        Scale scale = new Scale(lowest, Math.max(1, highest - lowest));
        List<Bar> bars = new ArrayList<>();
        running = 0;
        for (Step step : steps) {
            bars.add(scale.bar(step, running));
            running += step.amount();
        }
        return new Waterfall(List.copyOf(bars), running, scale.bar(new Step("NET", running, null), 0));
    }

    private static List<Step> steps(SettlementDay day) {
        SettlementFigures f = day.figures();
        List<Step> all = List.of(
                new Step("BROUGHT", day.broughtForward(), null),
                new Step("CAPTURES", f.captures(), Show.CAPTURES),
                new Step("REFUNDS", -f.refunds(), Show.REFUNDS),
                new Step("INTERCHANGE", -f.interchange(), Show.INTERCHANGE),
                new Step("SCHEME", -f.scheme(), Show.SCHEME_FEES),
                new Step("MARKUP", -f.markup(), Show.MARKUP),
                new Step("OTHER", -f.otherFees(), Show.OTHER_FEES),
                new Step("SERVICE", -f.serviceFees(), null),
                new Step("DISPUTES", -f.disputes(), Show.DISPUTES_OPENED),
                new Step("WON", f.disputesWon(), Show.DISPUTES_WON),
                new Step("ADJUSTMENTS", f.adjustments(), Show.ADJUSTMENTS),
                new Step("WITHHELD", -f.reserveWithheld(), null),
                new Step("RELEASED", f.reserveReleased(), null));
        return all.stream()
                .filter(step -> step.amount() != 0 || step.code().equals("CAPTURES"))
                .toList();
    }

    private record Scale(long lowest, long span) {
        Bar bar(Step step, long before) {
            long after = before + step.amount();
            BigDecimal width = share(Math.abs(step.amount()));
            if (step.amount() != 0) {
                width = width.max(THINNEST);
            }
            BigDecimal left = share(Math.min(before, after) - lowest).min(ALL.subtract(width));
            return new Bar(step.code(), step.amount(), step.show(), left.toPlainString(), width.toPlainString());
        }

        private BigDecimal share(long of) {
            return BigDecimal.valueOf(of).multiply(ALL).divide(BigDecimal.valueOf(span), 2, RoundingMode.HALF_UP);
        }
    }
}
