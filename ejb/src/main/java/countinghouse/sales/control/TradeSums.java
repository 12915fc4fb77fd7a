package countinghouse.sales.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.sales.SaleState;
import countinghouse.sales.Trade;
import countinghouse.sales.entity.SaleTender;
import countinghouse.sales.entity.Shift;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds a merchant's trade up, by store, tax rate and tender: the database does, a few rows come back. */
@ApplicationScoped
public class TradeSums {
    private static final Set<SaleState> PAID =
            EnumSet.of(SaleState.COMPLETED, SaleState.PARTLY_RETURNED, SaleState.RETURNED);

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Tenancy tenancy;

    Trade of(Caller caller, LocalDate from, LocalDate through, String currency) {
        Question question = new Question(tenants.bind(caller), from, through, currency);
        Object[] shifts = question.rows(Shift.TRADED).getFirst();
        if (number(shifts[0]) == 0) {
            return Trade.NONE;
        }
        Map<String, String> names =
                tenancy.stores(caller).stream().collect(Collectors.toMap(StoreView::id, StoreView::name));
        List<TaxedIn> lines = lines(question);
        return new Trade(
                stores(question.sold(Shift.SALES_TRADED), lines, names),
                TaxSummary.sums(lines.stream().map(TaxedIn::taxed).toList()).stream()
                        .map(sum -> new Trade.Tax(sum.rate(), sum.net(), sum.tax()))
                        .toList(),
                tenders(question),
                Math.toIntExact(number(shifts[1])));
    }

    private record TaxedIn(String store, TaxSummary.Taxed taxed) {}

    private static List<TaxedIn> lines(Question question) {
        List<TaxedIn> lines = new ArrayList<>();
        question.sold(Shift.LINES_TRADED).forEach(row -> lines.add(line(row, 1)));
        question.rows(Shift.LINES_RETURNED).forEach(row -> lines.add(line(row, -1)));
        return lines;
    }

    private static TaxedIn line(Object[] row, int sign) {
        return new TaxedIn(
                (String) row[0],
                new TaxSummary.Taxed((BigDecimal) row[1], sign * number(row[2]), sign * number(row[3])));
    }

    /** The largest first. */
    private static List<Trade.Store> stores(List<Object[]> counts, List<TaxedIn> lines, Map<String, String> names) {
        Map<String, Trade.Store> stores = new TreeMap<>();
        counts.forEach(row -> add(stores, new Trade.Store((String) row[0], "", number(row[1]), 0, 0)));
        lines.forEach(line -> add(
                stores,
                new Trade.Store(
                        line.store(), "", 0, line.taxed().net(), line.taxed().tax())));
        return stores.values().stream()
                .map(store -> new Trade.Store(
                        store.id(),
                        names.getOrDefault(store.id(), store.id()),
                        store.count(),
                        store.net(),
                        store.tax()))
                .sorted(Comparator.comparingLong(Trade.Store::net).reversed().thenComparing(Trade.Store::id))
                .toList();
    }

    private static void add(Map<String, Trade.Store> stores, Trade.Store more) {
        stores.merge(
                more.id(),
                more,
                (a, b) -> new Trade.Store(
                        a.id(),
                        "",
                        a.count() + b.count(),
                        Math.addExact(a.net(), b.net()),
                        Math.addExact(a.tax(), b.tax())));
    }

    /** The largest first; what was given back is taken off, and counts as no payment. */
    private static List<Trade.Tender> tenders(Question question) {
        Map<String, Trade.Tender> tenders = new TreeMap<>();
        for (Object[] row : question.paid()) {
            String means = row[1] == null ? (String) row[0] : (String) row[1];
            add(tenders, new Trade.Tender(means, number(row[2]), number(row[3])));
        }
        question.rows(Shift.REFUNDS_GIVEN)
                .forEach(row -> add(tenders, new Trade.Tender((String) row[0], 0, -number(row[1]))));
        return tenders.values().stream()
                .sorted(Comparator.comparingLong(Trade.Tender::amount)
                        .reversed()
                        .thenComparing(Trade.Tender::kind))
                .toList();
    }

    private static void add(Map<String, Trade.Tender> tenders, Trade.Tender more) {
        tenders.merge(
                more.kind(),
                more,
                (a, b) -> new Trade.Tender(a.kind(), a.count() + b.count(), Math.addExact(a.amount(), b.amount())));
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }

    /** Asks about some days. */
    private record Question(EntityManager entities, LocalDate from, LocalDate through, String currency) {
        private TypedQuery<Object[]> query(String name) {
            return entities.createNamedQuery(name, Object[].class)
                    .setParameter("from", from)
                    .setParameter("through", through)
                    .setParameter("currency", currency);
        }

        List<Object[]> rows(String name) {
            return query(name).getResultList();
        }

        List<Object[]> sold(String name) {
            return query(name).setParameter("paid", PAID).getResultList();
        }

        List<Object[]> paid() {
            return query(Shift.TENDERS_TRADED)
                    .setParameter("paid", PAID)
                    .setParameter("dead", SaleTender.DEAD)
                    .getResultList();
        }
    }
}
