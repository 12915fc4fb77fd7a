package countinghouse.reports;

import countinghouse.sales.Trade;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.AdjustmentLine;
import countinghouse.settlement.MonthlyStatement.Component;
import countinghouse.settlement.MonthlyStatement.Cover;
import countinghouse.settlement.MonthlyStatement.DisputeLine;
import countinghouse.settlement.MonthlyStatement.FeeLine;
import countinghouse.settlement.MonthlyStatement.GivenBackLine;
import countinghouse.settlement.MonthlyStatement.HeldLine;
import countinghouse.settlement.MonthlyStatement.PayoutLine;
import countinghouse.settlement.MonthlyStatement.VolumeLine;
import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Months to print: an ordinary one, one in which nothing happened, and one that is too much of everything. */
final class SampleStatements {
    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    static final String LONG_NAME = "The Hudson Valley & Lower Catskill Artisans' Cooperative <Gifts> "
            .repeat(4)
            .substring(0, 200);
    static final String LONG_CHINESE_NAME =
            "上海黄浦江畔老字号手工艺品与特产联合经营有限责任公司南京东路旗舰店".repeat(7).substring(0, 200);
    static final String LONG_MIXED_NAME =
            "上海 Bund Gallery 黄浦江畔 & Söhne GmbH 手工艺品 ".repeat(8).substring(0, 200);
    private static final String LONG_REFERENCE = "dsp_01JQ4Z9W5X8Y7V6T5S4R3Q2P1N";

    private SampleStatements() {}

    static Cover cover(String name, String currency) {
        return new Cover(
                "mer_7q2k9d",
                name,
                name,
                "CH-2026-03",
                MONTH,
                MONTH.atDay(1),
                MONTH.atEndOfMonth(),
                1,
                "",
                currency,
                "America/New_York",
                LocalTime.MIDNIGHT,
                "RETAIL",
                "Interchange plus",
                Instant.parse("2026-04-01T08:00:00Z"));
    }

    static MonthlyStatement ordinary() {
        return named("Juniper & Rye Gifts LLC");
    }

    static MonthlyStatement named(String merchant) {
        return month().statement(cover(merchant, "USD"));
    }

    /** A second revision of the ordinary month. */
    static MonthlyStatement revised() {
        MonthlyStatement first = ordinary();
        Cover c = first.cover();
        Cover second = new Cover(
                c.merchantId(),
                c.legalName(),
                c.tradingName(),
                "CH-2026-03-2",
                c.period(),
                c.from(),
                c.through(),
                2,
                "the bank's references <late> & a new name",
                c.currency(),
                c.zone(),
                c.cutOff(),
                c.mccGroup(),
                c.pricePlan(),
                c.madeAt());
        return month().statement(second);
    }

    static SettlementAdvice advice(LocalDate day) {
        return month().advice(cover("Juniper & Rye Gifts LLC", "USD"), day);
    }

    /** A day of items with long references and the largest amounts, more of them than are printed. */
    static SettlementAdvice extremeAdvice() {
        MonthlyStatement month = extreme("USD", LONG_MIXED_NAME);
        long most = 99_999_999_999_999L;
        List<SettlementAdvice.ItemLine> items = new ArrayList<>();
        for (int i = 0; i < 2_010; i++) {
            items.add(new SettlementAdvice.ItemLine(
                    Instant.parse("2026-03-03T17:00:00Z"),
                    i % 2 == 0 ? "CAPTURE" : "REFUND",
                    LONG_REFERENCE,
                    i % 2 == 0 ? "" : LONG_REFERENCE,
                    most - i,
                    i % 2 == 0 ? "UNIONPAY" : "",
                    i % 2 == 0 ? "COMMERCIAL" : "",
                    i % 2 == 0 ? "CONTACTLESS" : "",
                    "",
                    i % 2 == 0 ? 12_345_678 : -12_345_678,
                    0,
                    0,
                    0,
                    1));
        }
        return new SettlementAdvice(
                month.cover(), month.days().get(2), items, month.payouts().getFirst());
    }

    private static SampleMonth month() {
        return new SampleMonth(terms(), events(terms()), MONTH);
    }

    private static SampleTerms terms() {
        Map<String, SampleTerms.Price> schemes = new LinkedHashMap<>();
        schemes.put("VISA", new SampleTerms.Price("0.0014", 2));
        schemes.put("UNIONPAY", new SampleTerms.Price("0.000325", 0));
        return new SampleTerms(
                List.of(
                        row("1", "VISA DEBIT CHIP DOMESTIC RETAIL", "0.0080", 15, true),
                        row("2", "VISA CREDIT * * *", "0.0230", 10, true),
                        row("3", "UNIONPAY * * * *", "0.0045", 0, true),
                        row("4", "ALIPAY * QR * *", "0.0060", 0, false)),
                schemes,
                new SampleTerms.Price("0.0025", 10),
                25,
                1500,
                4900,
                2500,
                1200,
                2,
                "0.05",
                20,
                10_000);
    }

    private static SampleTerms.Row row(String number, String matches, String rate, long fixed, boolean markedUp) {
        return new SampleTerms.Row(number, matches, new SampleTerms.Price(rate, fixed), markedUp);
    }

    private static List<SampleEvent> events(SampleTerms terms) {
        String[][] cards = {
            {"VISA", "DEBIT", "CHIP", "1"},
            {"VISA", "CREDIT", "CONTACTLESS", "2"},
            {"VISA", "CREDIT", "KEYED", "2"},
            {"UNIONPAY", "DEBIT", "CHIP", "3"},
            {"ALIPAY", "WALLET", "QR", "4"}
        };
        Random random = new Random(20260301);
        List<SampleEvent> events = new ArrayList<>();
        for (LocalDate day = MONTH.atDay(1).minusDays(3); !day.isAfter(MONTH.atEndOfMonth()); day = day.plusDays(1)) {
            for (int i = random.nextInt(6); i >= 0; i--) {
                String[] card = cards[random.nextInt(cards.length)];
                SampleTerms.Row row = terms.row(Integer.parseInt(card[3]));
                long amount = 500 + random.nextInt(20_000);
                SampleTerms.Price scheme = terms.schemes().get(card[0]);
                events.add(new SampleEvent(
                        day.atTime(17, i).toInstant(java.time.ZoneOffset.UTC),
                        day,
                        "CAPTURE",
                        String.format("c%05d", events.size()),
                        "",
                        amount,
                        card[0],
                        card[1],
                        card[2],
                        "DOMESTIC",
                        row.price().of(amount),
                        scheme == null ? 0 : scheme.of(amount),
                        row.markedUp() ? terms.markup().of(amount) : 0,
                        0,
                        Integer.parseInt(card[3])));
            }
        }
        events.add(other(MONTH.atDay(9), "REFUND", "r00001", "c00003", 250, -3, -1, 25));
        events.add(other(MONTH.atDay(12), "DISPUTE_OPENED", "d00001", "c00004", 1900, 0, 0, 1500));
        events.add(other(MONTH.atDay(20), "DISPUTE_WON", "x00001", "d00001", 1900, 0, 0, 0));
        events.add(other(MONTH.atDay(1).minusDays(2), "DISPUTE_OPENED", "d00002", "c00000", 310, 0, 0, 1500));
        events.add(other(MONTH.atDay(21), "DISPUTE_WON", "x00002", "d00002", 310, 0, 0, 0));
        events.add(other(MONTH.atDay(22), "ADJUSTMENT", "a00001", "", -777, 0, 0, 0));
        events.add(other(MONTH.atDay(31), "REFUND", "r00002", "c00001", 99_000, -900, -120, 25));
        return events.stream()
                .sorted(java.util.Comparator.comparing(SampleEvent::day))
                .toList();
    }

    private static SampleEvent other(
            LocalDate day, String kind, String id, String ref, long amount, long back, long schemeBack, long fee) {
        Instant at = day.atTime(18, 0).toInstant(java.time.ZoneOffset.UTC);
        return new SampleEvent(at, day, kind, id, ref, amount, "", "", "", "", back, schemeBack, 0, fee, 0);
    }

    static MonthlyStatement empty() {
        SampleTerms none =
                new SampleTerms(List.of(), Map.of(), new SampleTerms.Price("0", 0), 0, 0, 0, 0, 0, 0, "0", 0, 1);
        return new SampleMonth(none, List.of(), MONTH).statement(cover("晨光文具店", "CNY"));
    }

    /** Every amount near ±999,999,999,999.99, long references, a name of 200 characters, rates of six places. */
    static MonthlyStatement extreme(String currency, String name) {
        long most = switch (currency) {
            case "JPY" -> 999_999_999_999L;
            case "KWD" -> 999_999_999_999_999L;
            default -> 99_999_999_999_999L;
        };
        long fee = SampleTerms.rounded("0.124999", most / 2) + 99_999L * 9_999_999 - 4_000_000;
        List<SettlementDay> days = new ArrayList<>();
        List<PayoutLine> payouts = new ArrayList<>();
        long brought = -most / 9;
        long reserve = most - 900;
        for (int i = 1; i <= MONTH.lengthOfMonth(); i++) {
            boolean first = i == 1;
            long refunds = i == 5 ? most - 7 : 0;
            long taken = first ? most / 2 : i == 3 ? most - most / 2 : 0;
            SettlementFigures open = new SettlementFigures(
                    taken,
                    first ? 9_999_999 : 0,
                    refunds,
                    i == 5 ? 1_234_567 : 0,
                    first ? fee : 0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0);
            long net = brought + open.activity();
            long payout = i == 3 ? Math.max(0, net) : 0;
            SettlementFigures figures = open.plus(
                    new SettlementFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, payout, payout > 0 ? 1 : 0));
            LocalDate day = MONTH.atDay(i);
            days.add(new SettlementDay(day, figures, brought, net, payout, net - payout, reserve));
            if (payout > 0) {
                payouts.add(new PayoutLine(
                        "pyt_1", day, day.plusDays(1), payout, "CONFIRMED", "CHPO20260303ABCDEFGHJKMNPQRSTVWXYZ1"));
            }
            brought = net - payout;
        }
        SettlementFigures sums =
                days.stream().map(SettlementDay::figures).reduce(SettlementFigures.NONE, SettlementFigures::plus);
        String reason = LONG_MIXED_NAME;
        return new MonthlyStatement(
                cover(name, currency),
                -most / 9,
                most - 900,
                sums,
                brought,
                reserve,
                days,
                List.of(
                        new VolumeLine("VISA", "COMMERCIAL", "CONTACTLESS", 9_999_998, most / 2, most / 4),
                        new VolumeLine("LOCAL_SCHEME_NOBODY_WORDED", "SOME_PRODUCT", "ONLINE", 1, most - most / 2, 0)),
                List.of(new FeeLine(
                        Component.INTERCHANGE,
                        "9999",
                        "LOCAL_SCHEME_NOBODY_WORDED COMMERCIAL CONTACTLESS INTER RESTAURANT",
                        "0.124999",
                        most / 2,
                        99_999,
                        9_999_999,
                        fee)),
                List.of(
                        new DisputeLine(LONG_REFERENCE, LONG_REFERENCE, MONTH.atDay(1), most / 2, most, "OPEN", null),
                        new DisputeLine(
                                LONG_REFERENCE, LONG_REFERENCE, MONTH.atDay(2), most / 2, 0, "WON", MONTH.atDay(30))),
                List.of(
                        new AdjustmentLine(LONG_REFERENCE, MONTH.atDay(5), most, reason),
                        new AdjustmentLine(LONG_REFERENCE, MONTH.atDay(6), -most, "=cmd|' /C calc'!A0")),
                payouts,
                List.of(
                        new HeldLine(MONTH.atDay(1), MONTH.atDay(1).plusDays(180), "0.05", most - 901),
                        new HeldLine(MONTH.atDay(2), null, "0.10", 5_001)),
                List.of(
                        new GivenBackLine(MONTH.atDay(1).minusDays(9), 2_000, "a year without disputes"),
                        new GivenBackLine(MONTH.atDay(12), 3_000, LONG_MIXED_NAME)),
                sums,
                sums,
                Trade.NONE);
    }
}
