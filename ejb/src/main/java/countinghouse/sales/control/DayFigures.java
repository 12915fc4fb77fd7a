package countinghouse.sales.control;

import countinghouse.kernel.Money;
import countinghouse.kernel.Rate;
import countinghouse.sales.SaleState;
import countinghouse.sales.ZReport;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleLine;
import countinghouse.sales.entity.SaleReturn;
import countinghouse.sales.entity.SaleTender;
import countinghouse.sales.entity.Shift;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.TillView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The arithmetic of a Z report: from a shift's sales to its figures. */
final class DayFigures {
    private static final int TOP_PRODUCTS = 5;

    private final Frame frame;
    private final List<SaleRows> completed;
    private final List<SaleRows> voided;
    private final List<ReturnRows> returned;

    private DayFigures(Frame frame, List<SaleRows> sales, List<ReturnRows> returned) {
        this.frame = frame;
        this.completed = sales.stream().filter(rows -> rows.sale().isPaid()).toList();
        this.voided = sales.stream()
                .filter(rows -> rows.sale().state() == SaleState.VOIDED)
                .toList();
        this.returned = returned;
    }

    /** What the figures are about. */
    record Frame(String reportId, String merchant, StoreView store, TillView till, Shift shift) {}

    record Close(Instant at, String by, long counted) {}

    /**
     * @param sales all of the shift, in the order of their numbers
     * @param returned what was taken back in the shift, whenever it was sold
     */
    static ZReport report(Frame frame, Close close, List<SaleRows> sales, List<ReturnRows> returned) {
        return new DayFigures(frame, sales, returned).report(close);
    }

    private ZReport report(Close close) {
        Shift shift = frame.shift();
        long discounts = lines(this::netDiscount);
        return new ZReport(
                frame.reportId(),
                shift.number(),
                frame.merchant(),
                frame.store().name(),
                frame.till().name(),
                frame.store().zone(),
                shift.currency(),
                shift.businessOn(),
                shift.openedAt(),
                shift.openedBy(),
                close.at(),
                close.by(),
                completed.isEmpty() ? "" : completed.getFirst().sale().number(),
                completed.isEmpty() ? "" : completed.getLast().sale().number(),
                completed.size(),
                Math.addExact(net(), discounts),
                discounts,
                back(SaleReturn::net),
                net() - back(SaleReturn::net),
                sold(Sale::tax) - back(SaleReturn::tax),
                sold(Sale::tip),
                sold(Sale::rounding) - back(SaleReturn::rounding),
                sold(Sale::gifts),
                sold(Sale::paid) - given(ReturnRows::given),
                taxes(),
                tenders(),
                shift.floatMinor(),
                cash(),
                shift.floatMinor() + cash() - given(rows -> rows.given(SaleTender.CASH)),
                close.counted(),
                voided.size(),
                sum(voided, rows -> rows.sale().total()),
                hours(),
                products(),
                terminals());
    }

    private long sold(ToLongFunction<Sale> figure) {
        return sum(completed, rows -> figure.applyAsLong(rows.sale()));
    }

    private long back(ToLongFunction<SaleReturn> figure) {
        return given(rows -> figure.applyAsLong(rows.back()));
    }

    private long given(ToLongFunction<ReturnRows> figure) {
        return returned.stream().mapToLong(figure).reduce(0, Math::addExact);
    }

    private static long sum(List<SaleRows> sales, ToLongFunction<SaleRows> figure) {
        return sales.stream().mapToLong(figure).reduce(0, Math::addExact);
    }

    private long net() {
        return sold(Sale::net);
    }

    private long cash() {
        return sum(completed, rows -> rows.taken(SaleTender.CASH));
    }

    private long lines(ToLongFunction<SaleLine> figure) {
        return soldLines().mapToLong(figure).reduce(0, Math::addExact);
    }

    private Stream<SaleLine> soldLines() {
        return completed.stream().flatMap(rows -> rows.lines().stream());
    }

    /** A discount off a shelf price that holds the tax is told without it. */
    private long netDiscount(SaleLine line) {
        if (!frame.store().taxIncluded()) {
            return line.discount();
        }
        Money discount = new Money(line.discount(), frame.shift().currency());
        return discount.minus(new Rate(line.taxRate()).includedIn(discount)).minor();
    }

    private List<ZReport.TaxLine> taxes() {
        return TaxSummary.sums(Stream.concat(
                                completed.stream().flatMap(rows -> rows.taxed().stream()),
                                returned.stream().flatMap(rows -> rows.taxed().stream()))
                        .toList())
                .stream()
                .map(sum -> new ZReport.TaxLine(sum.rate(), sum.net(), sum.tax()))
                .toList();
    }

    private record Tally(long count, long amount) {
        Tally plus(Tally other) {
            return new Tally(count + other.count, Math.addExact(amount, other.amount));
        }
    }

    /** Cash first, then the schemes by name; what was given back is taken off, and counts as no payment. */
    private List<ZReport.TenderLine> tenders() {
        Map<String, Tally> byMeans =
                new TreeMap<>(Comparator.comparing((String means) -> !means.equals(SaleTender.CASH))
                        .thenComparing(Comparator.naturalOrder()));
        completed.stream()
                .flatMap(rows -> rows.counting().stream())
                .forEach(tender -> byMeans.merge(tender.means(), new Tally(1, tender.amount()), Tally::plus));
        returned.stream()
                .flatMap(rows -> rows.refunds().stream())
                .forEach(refund -> byMeans.merge(refund.means(), new Tally(0, -refund.amount()), Tally::plus));
        List<ZReport.TenderLine> result = new ArrayList<>();
        byMeans.forEach((means, tally) -> result.add(new ZReport.TenderLine(means, tally.count(), tally.amount())));
        return result;
    }

    /** Every hour from the first with a sale to the last, on the store's clock. */
    private List<ZReport.HourLine> hours() {
        TreeMap<Integer, Long> byHour = new TreeMap<>();
        ZoneId zone = ZoneId.of(frame.store().zone());
        for (SaleRows rows : completed) {
            byHour.merge(
                    rows.sale().occurredAt().atZone(zone).getHour(), rows.sale().net(), Math::addExact);
        }
        List<ZReport.HourLine> result = new ArrayList<>();
        if (!byHour.isEmpty()) {
            for (int hour = byHour.firstKey(); hour <= byHour.lastKey(); hour++) {
                result.add(new ZReport.HourLine(hour, byHour.getOrDefault(hour, 0L)));
            }
        }
        return result;
    }

    private List<ZReport.ProductLine> products() {
        Map<String, ZReport.ProductLine> byProduct = new TreeMap<>();
        soldLines()
                .forEach(line -> byProduct.merge(
                        line.productId(),
                        new ZReport.ProductLine(line.name(), line.quantity(), line.net()),
                        (a, b) -> new ZReport.ProductLine(
                                a.name(), a.quantity() + b.quantity(), Math.addExact(a.net(), b.net()))));
        return byProduct.values().stream()
                .sorted(Comparator.comparingLong(ZReport.ProductLine::net).reversed())
                .limit(TOP_PRODUCTS)
                .toList();
    }

    private List<ZReport.TerminalLine> terminals() {
        Map<String, Tally> byTerminal = new TreeMap<>();
        for (SaleRows rows : completed) {
            rows.counting().stream()
                    .filter(SaleTender::isCard)
                    .forEach(card ->
                            byTerminal.merge(rows.sale().terminalId(), new Tally(1, card.amount()), Tally::plus));
        }
        for (ReturnRows rows : returned) {
            long cards = rows.givenToPayments();
            if (cards != 0) {
                byTerminal.merge(rows.back().tillId(), new Tally(0, -cards), Tally::plus);
            }
        }
        List<ZReport.TerminalLine> result = new ArrayList<>();
        byTerminal.forEach((id, tally) -> result.add(new ZReport.TerminalLine(id, tally.count(), tally.amount())));
        return result;
    }
}
