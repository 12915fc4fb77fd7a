package countinghouse.sales.control;

import countinghouse.kernel.Money;
import countinghouse.sales.CashRounding;
import countinghouse.sales.Quote;
import java.util.List;

/** A basket priced and taxed, minor units. total = net + tax. */
public record PricedBasket(String currency, List<PricedLine> lines, long list, long discount, long net, long tax) {
    long total() {
        return net + tax;
    }

    Quote quote(CashRounding cash) {
        return new Quote(
                lines.stream().map(line -> line.view(currency)).toList(),
                TaxSummary.of(
                        lines.stream()
                                .map(l -> new TaxSummary.Taxed(l.item().taxRate(), l.net(), l.tax()))
                                .toList(),
                        currency),
                new Money(list, currency),
                new Money(discount, currency),
                new Money(net, currency),
                new Money(total(), currency),
                cash);
    }
}
