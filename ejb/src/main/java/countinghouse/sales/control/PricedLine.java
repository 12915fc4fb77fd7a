package countinghouse.sales.control;

import countinghouse.kernel.Money;
import countinghouse.sales.SaleView;

/**
 * A line as it is sold, minor units.
 *
 * @param list quantity × shelf price
 * @param discount off the list, ≥ 0
 * @param net without tax
 * @param tax its share of the basket's tax at its rate
 */
public record PricedLine(Item item, long list, long discount, long net, long tax) {
    SaleView.LineView view(String currency) {
        return new SaleView.LineView(
                item.productId(),
                item.name(),
                item.quantity(),
                new Money(item.unitPrice(), currency),
                new Money(discount, currency),
                new Money(list - discount, currency));
    }
}
