package countinghouse.sales.control;

import countinghouse.kernel.Money;
import countinghouse.sales.SaleView;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Net and tax by rate, the highest rate first. */
final class TaxSummary {
    private TaxSummary() {}

    record Taxed(BigDecimal rate, long net, long tax) {}

    static List<SaleView.TaxView> of(List<Taxed> lines, String currency) {
        return sums(lines).stream()
                .map(sum -> new SaleView.TaxView(
                        sum.rate(), new Money(sum.net(), currency), new Money(sum.tax(), currency)))
                .toList();
    }

    static List<Taxed> sums(List<Taxed> lines) {
        TreeMap<BigDecimal, Taxed> byRate = new TreeMap<>(Comparator.reverseOrder());
        for (Taxed line : lines) {
            BigDecimal rate = plain(line.rate());
            byRate.merge(
                    rate,
                    new Taxed(rate, line.net(), line.tax()),
                    (a, b) -> new Taxed(rate, Math.addExact(a.net(), b.net()), Math.addExact(a.tax(), b.tax())));
        }
        return List.copyOf(byRate.values());
    }

    private static BigDecimal plain(BigDecimal rate) {
        return rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
    }
}
