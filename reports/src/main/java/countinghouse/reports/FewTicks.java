package countinghouse.reports;

import java.text.DecimalFormat;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;

/** Grid lines at round values, few of them, however large or small the figures are. */
final class FewTicks implements TickUnitSource {
    private final NumberTickUnit unit;

    /** @param least what lies at least between two lines */
    FewTicks(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double step = 10 * power;
        for (double candidate : new double[] {5, 2.5, 2, 1}) {
            if (candidate * power >= least) {
                step = candidate * power;
            }
        }
        this.unit = new NumberTickUnit(step, new DecimalFormat("#"));
    }

    @Override
    public TickUnit getLargerTickUnit(TickUnit current) {
        return unit;
    }

    @Override
    public TickUnit getCeilingTickUnit(TickUnit current) {
        return unit;
    }

    @Override
    public TickUnit getCeilingTickUnit(double size) {
        return unit;
    }
}
