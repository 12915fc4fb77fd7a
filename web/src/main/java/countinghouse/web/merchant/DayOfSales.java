package countinghouse.web.merchant;

import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.SaleView.TenderView;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the sales of one day come to. Amounts are minor units of one currency.
 *
 * @param count sales that stand
 * @param net what they come to without tax
 * @param taken with tax, tips and what cash was rounded
 * @param tenders by kind, largest first
 * @param hours from the first hour with a sale to the last, on the store's clock
 */
public record DayOfSales(
        long count, long net, long tax, long taken, long discounts, List<TenderSum> tenders, List<HourSum> hours)
        implements Serializable {

    /** @param kind CASH, or a card's scheme */
    public record TenderSum(String kind, long count, long amount, long share) implements Serializable {}

    /** @param share of the best hour, in per cent */
    public record HourSum(int hour, long net, long share) implements Serializable {}

    public long average() {
        return count == 0 ? 0 : Math.round((double) net / count);
    }

    static boolean stands(SaleView sale) {
        return sale.state() == SaleState.COMPLETED
                || sale.state() == SaleState.PARTLY_RETURNED
                || sale.state() == SaleState.RETURNED;
    }

    static DayOfSales of(List<SaleView> sales, ZoneId zone) {
        long count = 0;
        long net = 0;
        long tax = 0;
        long taken = 0;
        long discounts = 0;
        Map<String, long[]> byKind = new TreeMap<>();
        TreeMap<Integer, Long> byHour = new TreeMap<>();
        for (SaleView sale : sales.stream().filter(DayOfSales::stands).toList()) {
            count++;
            net += sale.net().minor();
            tax += sale.total().minor() - sale.net().minor();
            taken += sale.paid();
            discounts += sale.discount().minor();
            byHour.merge(sale.occurredAt().atZone(zone).getHour(), sale.net().minor(), Long::sum);
            for (TenderView tender :
                    sale.tenders().stream().filter(TenderView::counts).toList()) {
                long[] sum = byKind.computeIfAbsent(kind(tender), k -> new long[2]);
                sum[0]++;
                sum[1] += tender.amount().minor();
            }
        }
        return new DayOfSales(count, net, tax, taken, discounts, tenders(byKind, taken), hours(byHour));
    }

    static String kind(TenderView tender) {
        String scheme = tender.scheme();
        return tender.kind().equals("CARD") && scheme != null ? scheme : tender.kind();
    }

    private static List<TenderSum> tenders(Map<String, long[]> byKind, long taken) {
        return byKind.entrySet().stream()
                .map(e -> new TenderSum(
                        e.getKey(), e.getValue()[0], e.getValue()[1], taken == 0 ? 0 : e.getValue()[1] * 100 / taken))
                .sorted((a, b) -> Long.compare(b.amount(), a.amount()))
                .toList();
    }

    private static List<HourSum> hours(TreeMap<Integer, Long> byHour) {
        List<HourSum> hours = new ArrayList<>();
        if (!byHour.isEmpty()) {
            long best =
                    Math.max(1, byHour.values().stream().mapToLong(v -> v).max().orElse(1));
            for (int hour = byHour.firstKey(); hour <= byHour.lastKey(); hour++) {
                long net = byHour.getOrDefault(hour, 0L);
                hours.add(new HourSum(hour, net, Math.max(0, net) * 100 / best));
            }
        }
        return List.copyOf(hours);
    }
}
