package countinghouse.sales.control;

import countinghouse.kernel.Money;
import countinghouse.kernel.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Basket maths. A line's discount is rounded HALF_UP to the minor unit. Tax is computed once per rate on the sum of that rate's lines, HALF_UP
 * (added to it, or taken out of it where shelf prices hold the tax), and shared out to the lines by largest remainder.
 */
final class Pricing {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Pricing() {}

    static PricedBasket price(List<Item> items, String currency, boolean taxIncluded) {
        Map<BigDecimal, List<Integer>> byRate = new LinkedHashMap<>();
        long[] lists = new long[items.size()];
        long[] discounts = new long[items.size()];
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            lists[i] = Math.multiplyExact(item.unitPrice(), item.quantity());
            discounts[i] = BigDecimal.valueOf(lists[i])
                    .multiply(item.discountPercent())
                    .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                    .longValueExact();
            byRate.computeIfAbsent(item.taxRate().stripTrailingZeros(), rate -> new ArrayList<>())
                    .add(i);
        }
        long[] taxes = new long[items.size()];
        byRate.forEach((rate, places) -> {
            long[] amounts =
                    places.stream().mapToLong(i -> lists[i] - discounts[i]).toArray();
            long[] shares = Shares.split(tax(new Rate(rate), amounts, currency, taxIncluded), amounts);
            for (int k = 0; k < shares.length; k++) {
                taxes[places.get(k)] = shares[k];
            }
        });
        List<PricedLine> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            long amount = lists[i] - discounts[i];
            lines.add(new PricedLine(
                    items.get(i), lists[i], discounts[i], taxIncluded ? amount - taxes[i] : amount, taxes[i]));
        }
        return basket(currency, lines);
    }

    private static long tax(Rate rate, long[] amounts, String currency, boolean included) {
        Money sum = Money.zero(currency);
        for (long amount : amounts) {
            sum = sum.plus(new Money(amount, currency));
        }
        return (included ? rate.includedIn(sum) : rate.of(sum)).minor();
    }

    private static PricedBasket basket(String currency, List<PricedLine> lines) {
        long list = 0;
        long discount = 0;
        long net = 0;
        long tax = 0;
        for (PricedLine line : lines) {
            list = Math.addExact(list, line.list());
            discount = Math.addExact(discount, line.discount());
            net = Math.addExact(net, line.net());
            tax = Math.addExact(tax, line.tax());
        }
        return new PricedBasket(currency, List.copyOf(lines), list, discount, net, tax);
    }
}
