package countinghouse.reports;

import countinghouse.sales.Trade;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.AdjustmentLine;
import countinghouse.settlement.MonthlyStatement.Component;
import countinghouse.settlement.MonthlyStatement.Cover;
import countinghouse.settlement.MonthlyStatement.DisputeLine;
import countinghouse.settlement.MonthlyStatement.FeeLine;
import countinghouse.settlement.MonthlyStatement.HeldLine;
import countinghouse.settlement.MonthlyStatement.PayoutLine;
import countinghouse.settlement.MonthlyStatement.VolumeLine;
import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Reckons a month's statement from events, by the rules of settlement written down anew: what is printed is compared with it. */
final class SampleMonth {
    private final SampleTerms terms;
    private final List<SampleEvent> events;
    private final YearMonth period;
    private final List<SettlementDay> days = new ArrayList<>();

    SampleMonth(SampleTerms terms, List<SampleEvent> events, YearMonth period) {
        this.terms = terms;
        this.events = events;
        this.period = period;
        close();
    }

    private void close() {
        long brought = 0;
        long reserve = 0;
        LocalDate first = events.isEmpty() ? period.atDay(1) : events.getFirst().day();
        for (LocalDate day = first; !day.isAfter(period.atEndOfMonth()); day = day.plusDays(1)) {
            SettlementFigures before = figures(day, 0);
            long net = brought + before.activity();
            long payout = net > 0 && net >= terms.leastPayout() ? net : 0;
            reserve += before.reserveWithheld() - before.reserveReleased();
            days.add(new SettlementDay(day, figures(day, payout), brought, net, payout, net - payout, reserve));
            brought = net - payout;
        }
    }

    private SettlementFigures figures(LocalDate day, long payout) {
        Predicate<SampleEvent> here = event -> event.day().equals(day);
        long captures = sum(here.and(e -> e.is("CAPTURE")), SampleEvent::amount);
        long refunds = sum(here.and(e -> e.is("REFUND")), SampleEvent::amount);
        return new SettlementFigures(
                captures,
                count(here.and(e -> e.is("CAPTURE"))),
                refunds,
                count(here.and(e -> e.is("REFUND"))),
                sum(here, SampleEvent::interchange),
                sum(here, SampleEvent::schemeFee),
                sum(here, SampleEvent::markup),
                sum(here, SampleEvent::other),
                service(day),
                sum(here.and(e -> e.is("DISPUTE_OPENED")), SampleEvent::amount),
                sum(here.and(e -> e.is("DISPUTE_WON")), SampleEvent::amount),
                sum(here.and(e -> e.is("ADJUSTMENT")), SampleEvent::amount),
                SampleTerms.rounded(terms.reserveRate(), Math.max(0, captures - refunds)),
                terms.reserveDays() == 0 ? 0 : withheld(day.minusDays(terms.reserveDays())),
                payout,
                payout > 0 ? 1 : 0);
    }

    private long withheld(LocalDate day) {
        return days.stream()
                .filter(each -> each.businessDay().equals(day))
                .mapToLong(each -> each.figures().reserveWithheld())
                .sum();
    }

    private long service(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return day.equals(month.atEndOfMonth())
                ? terms.monthlyFee() + terms.rental() * terms.terminals() + minimum(month)
                : 0;
    }

    private long minimum(YearMonth month) {
        return Math.max(0, terms.minimumFee() - sum(e -> YearMonth.from(e.day()).equals(month), SampleEvent::markup));
    }

    private long sum(Predicate<SampleEvent> which, ToLongFunction<SampleEvent> figure) {
        return events.stream().filter(which).mapToLong(figure).sum();
    }

    private int count(Predicate<SampleEvent> which) {
        return (int) events.stream().filter(which).count();
    }

    MonthlyStatement statement(Cover cover) {
        List<SettlementDay> here =
                days.stream().filter(day -> isWithin(day.businessDay())).toList();
        List<SettlementDay> earlier = days.stream()
                .filter(day -> day.businessDay().isBefore(period.atDay(1)))
                .toList();
        SettlementFigures before = sums(
                earlier.stream().filter(day -> YearMonth.from(day.businessDay()).equals(period.minusMonths(1))));
        return new MonthlyStatement(
                cover,
                earlier.isEmpty() ? 0 : earlier.getLast().carriedForward(),
                earlier.isEmpty() ? 0 : earlier.getLast().reserveBalance(),
                sums(here.stream()),
                here.getLast().carriedForward(),
                here.getLast().reserveBalance(),
                here,
                volumes(),
                fees(),
                disputes(),
                adjustments(),
                payouts(here),
                held(),
                List.of(),
                sums(days.stream().filter(day -> day.businessDay().getYear() == period.getYear())),
                before,
                Trade.NONE);
    }

    SettlementAdvice advice(Cover cover, LocalDate day) {
        SettlementDay closed = days.stream()
                .filter(each -> each.businessDay().equals(day))
                .findFirst()
                .orElseThrow();
        return new SettlementAdvice(
                cover,
                closed,
                events.stream()
                        .filter(event -> event.day().equals(day))
                        .map(SampleEvent::item)
                        .toList(),
                payouts(List.of(closed)).stream().findFirst().orElse(null));
    }

    private boolean isWithin(LocalDate day) {
        return YearMonth.from(day).equals(period);
    }

    private static SettlementFigures sums(Stream<SettlementDay> some) {
        return some.map(SettlementDay::figures).reduce(SettlementFigures.NONE, SettlementFigures::plus);
    }

    private List<SampleEvent> here(String kind) {
        return events.stream()
                .filter(event -> isWithin(event.day()) && event.is(kind))
                .toList();
    }

    private List<VolumeLine> volumes() {
        Map<String, VolumeLine> lines = new TreeMap<>();
        for (SampleEvent e : here("CAPTURE")) {
            long cost = e.interchange() + e.schemeFee() + e.markup();
            lines.merge(
                    e.scheme() + e.product() + e.entryMode(),
                    new VolumeLine(e.scheme(), e.product(), e.entryMode(), 1, e.amount(), cost),
                    (a, b) -> new VolumeLine(
                            a.scheme(),
                            a.product(),
                            a.entryMode(),
                            a.count() + 1,
                            a.volume() + b.volume(),
                            a.fees() + b.fees()));
        }
        return List.copyOf(lines.values());
    }

    private List<FeeLine> fees() {
        List<FeeLine> lines = new ArrayList<>();
        List<SampleEvent> captures = here("CAPTURE");
        for (SampleTerms.Row row : terms.interchange()) {
            add(
                    lines,
                    new Kind(Component.INTERCHANGE, row.number(), row.matches(), row.price()),
                    captures.stream()
                            .filter(e -> String.valueOf(e.row()).equals(row.number()))
                            .toList(),
                    SampleEvent::interchange);
        }
        givenBack(lines, Component.INTERCHANGE, SampleEvent::interchange);
        terms.schemes()
                .forEach((scheme, price) -> add(
                        lines,
                        new Kind(Component.SCHEME, scheme, "", price),
                        captures.stream().filter(e -> e.scheme().equals(scheme)).toList(),
                        SampleEvent::schemeFee));
        givenBack(lines, Component.SCHEME, SampleEvent::schemeFee);
        add(
                lines,
                new Kind(Component.MARKUP, "MARKUP", "", terms.markup()),
                captures.stream().filter(e -> terms.row(e.row()).markedUp()).toList(),
                SampleEvent::markup);
        fixed(
                lines,
                Component.OTHER,
                "REFUND_FEE",
                terms.refundFee(),
                here("REFUND").size());
        fixed(
                lines,
                Component.OTHER,
                "DISPUTE_FEE",
                terms.disputeFee(),
                here("DISPUTE_OPENED").size());
        fixed(lines, Component.SERVICE, "MONTHLY_FEE", terms.monthlyFee(), 1);
        fixed(lines, Component.SERVICE, "TERMINAL_RENTAL", terms.rental(), terms.terminals());
        if (terms.minimumFee() > 0) {
            lines.add(new FeeLine(Component.SERVICE, "MINIMUM_FEE", "", "", 0, terms.minimumFee(), 1, minimum(period)));
        }
        return lines;
    }

    private record Kind(Component component, String code, String matches, SampleTerms.Price price) {}

    private static void add(
            List<FeeLine> lines, Kind kind, List<SampleEvent> some, ToLongFunction<SampleEvent> charge) {
        long charged = some.stream().mapToLong(charge).sum();
        if (!some.isEmpty() && charged != 0) {
            lines.add(new FeeLine(
                    kind.component(),
                    kind.code(),
                    kind.matches(),
                    kind.price().rate(),
                    some.stream().mapToLong(SampleEvent::amount).sum(),
                    kind.price().fixed(),
                    some.size(),
                    charged));
        }
    }

    private void givenBack(List<FeeLine> lines, Component component, ToLongFunction<SampleEvent> charge) {
        List<SampleEvent> refunds = here("REFUND");
        long back = refunds.stream().mapToLong(charge).sum();
        if (back != 0) {
            lines.add(new FeeLine(component, "GIVEN_BACK", "", "", 0, 0, refunds.size(), back));
        }
    }

    private static void fixed(List<FeeLine> lines, Component component, String code, long fixed, int count) {
        if (fixed > 0 && count > 0) {
            lines.add(new FeeLine(component, code, "", "", 0, fixed, count, fixed * count));
        }
    }

    private List<DisputeLine> disputes() {
        return events.stream()
                .filter(e -> e.is("DISPUTE_OPENED"))
                .map(e -> e.dispute(events, period.atEndOfMonth()))
                .filter(e -> isWithin(e.openedOn()) || e.decidedOn() != null && isWithin(e.decidedOn()))
                .toList();
    }

    private List<AdjustmentLine> adjustments() {
        return here("ADJUSTMENT").stream()
                .map(e -> new AdjustmentLine(e.id(), e.day(), e.amount(), ""))
                .toList();
    }

    private List<PayoutLine> payouts(List<SettlementDay> here) {
        List<PayoutLine> lines = new ArrayList<>();
        int before = (int) days.stream()
                .filter(day -> day.payout() > 0 && day.businessDay().isBefore(period.atDay(1)))
                .count();
        for (SettlementDay day : here) {
            if (day.payout() > 0) {
                String reference = String.format("PO-%04d", before + lines.size() + 1);
                lines.add(new PayoutLine(
                        "pyt_" + reference,
                        day.businessDay(),
                        day.businessDay().plusDays(1),
                        day.payout(),
                        "CONFIRMED",
                        reference));
            }
        }
        return lines;
    }

    private List<HeldLine> held() {
        return days.stream()
                .filter(day -> day.figures().reserveWithheld() > 0
                        && day.businessDay().plusDays(terms.reserveDays()).isAfter(period.atEndOfMonth()))
                .map(day -> new HeldLine(
                        day.businessDay(),
                        day.businessDay().plusDays(terms.reserveDays()),
                        terms.reserveRate(),
                        day.figures().reserveWithheld()))
                .toList();
    }
}
