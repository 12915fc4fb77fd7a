package countinghouse.reports;

import countinghouse.sales.Trade;
import countinghouse.sales.ZReport;
import countinghouse.settlement.MonthlyStatement;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A month's own trade, reckoned from the reports of its days. */
final class SampleTrade {
    private SampleTrade() {}

    static MonthlyStatement with(MonthlyStatement m, Trade trade) {
        return new MonthlyStatement(
                m.cover(),
                m.opening(),
                m.openingReserve(),
                m.totals(),
                m.closing(),
                m.closingReserve(),
                m.days(),
                m.volumes(),
                m.fees(),
                m.disputes(),
                m.adjustments(),
                m.payouts(),
                m.held(),
                m.givenBack(),
                m.yearToDate(),
                m.monthBefore(),
                trade);
    }

    static Trade of(List<ZReport> days, int openShifts) {
        Map<String, Trade.Store> stores = new TreeMap<>();
        Map<BigDecimal, Trade.Tax> taxes = new TreeMap<>(Comparator.reverseOrder());
        Map<String, Trade.Tender> tenders = new TreeMap<>();
        for (ZReport day : days) {
            stores.merge(
                    day.store(),
                    new Trade.Store("sto_" + day.store().length(), day.store(), day.salesCount(), day.net(), day.tax()),
                    (a, b) -> new Trade.Store(
                            a.id(), a.name(), a.count() + b.count(), a.net() + b.net(), a.tax() + b.tax()));
            day.taxes()
                    .forEach(line -> taxes.merge(
                            line.rate().stripTrailingZeros(),
                            new Trade.Tax(line.rate(), line.net(), line.tax()),
                            (a, b) -> new Trade.Tax(a.rate(), a.net() + b.net(), a.tax() + b.tax())));
            day.tenders()
                    .forEach(line -> tenders.merge(
                            line.kind(),
                            new Trade.Tender(line.kind(), line.count(), line.amount()),
                            (a, b) -> new Trade.Tender(a.kind(), a.count() + b.count(), a.amount() + b.amount())));
        }
        return new Trade(
                List.copyOf(stores.values()), List.copyOf(taxes.values()), List.copyOf(tenders.values()), openShifts);
    }
}
