package countinghouse.reports;

import countinghouse.sales.ZReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days to print: an ordinary one, one on which nothing was sold, and one that is too much of everything. */
final class SampleDays {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 28);
    private static final Instant OPENED = Instant.parse("2026-03-28T10:52:00Z");
    private static final Instant CLOSED = Instant.parse("2026-03-29T02:08:41Z");
    static final String LONG_NAME = "The Hudson Valley and Lower Catskill Artisans' Cooperative Gifts & Provisions Co";
    static final String LONG_CHINESE_NAME =
            "上海黄浦江畔老字号手工艺品与特产联合经营有限责任公司南京东路步行街旗舰门店".repeat(3).substring(0, 80);

    private SampleDays() {}

    static ZReport ordinary() {
        return named("Juniper & Rye Gifts LLC");
    }

    /** The ordinary day of another merchant. */
    static ZReport named(String merchant) {
        long[] net = {13020, 2204, 1171, 2866, 2535, 4492, 3348, 2021, 4574, 2350, 4997, 39373, 1947, 1102, 32727};
        List<ZReport.HourLine> hours = new ArrayList<>();
        for (int i = 0; i < net.length; i++) {
            hours.add(new ZReport.HourLine(7 + i, net[i]));
        }
        return new ZReport(
                "zrp_1",
                30,
                merchant,
                "Hudson Terminal",
                "Till 1",
                "America/New_York",
                "USD",
                DAY,
                OPENED,
                "Dana Ortiz",
                CLOSED,
                "Priya Nair",
                "0392",
                "0412",
                21,
                122322,
                3595,
                0,
                118727,
                9685,
                0,
                0,
                0,
                128412,
                List.of(tax("0.08875", 109127, 9685), tax("0", 9600, 0)),
                List.of(
                        tender("CASH", 14, 31840),
                        tender("MASTERCARD", 4, 45445),
                        tender("VISA", 2, 45127),
                        tender("GIFT_CARD", 2, 6000)),
                20000,
                31840,
                51840,
                51790,
                1,
                1200,
                hours,
                List.of(
                        product("Walnut serving board L", 3, 32727),
                        product("Hand-thrown vase, tall", 2, 29773),
                        product("Wool scarf, Catskill", 1, 9600),
                        product("Enamel mug “Hudson”", 6, 9120),
                        product("Beeswax candle, tall", 4, 8640)),
                List.of(
                        new ZReport.TerminalLine("CH-2207", 3, 12326),
                        new ZReport.TerminalLine("til_01JQ4Z9W5X8Y7V6T5S4R3Q2P1N", 3, 78246)));
    }

    static ZReport empty() {
        return new ZReport(
                "zrp_2",
                31,
                "晨光文具店",
                "人民广场店",
                "1 号收银台",
                "Asia/Shanghai",
                "CNY",
                DAY,
                OPENED,
                "王芳",
                CLOSED,
                "李伟",
                "",
                "",
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
                List.of(),
                List.of(),
                20000,
                0,
                20000,
                20000,
                0,
                0,
                List.of(),
                List.of(),
                List.of());
    }

    /** Every amount is near 9,999,999,999.99, every list is long, names have 80 characters. */
    static ZReport extreme(String currency) {
        long amount = currency.equals("JPY")
                ? 9_999_999_999L
                : currency.equals("KWD") ? 9_999_999_999_999L : 999_999_999_999L;
        List<ZReport.TenderLine> tenders = new ArrayList<>();
        String[] kinds = {
            "CASH",
            "VISA",
            "MASTERCARD",
            "AMEX",
            "UNIONPAY",
            "DISCOVER",
            "JCB",
            "DINERS",
            "ALIPAY",
            "WECHAT_PAY",
            "GIFT_CARD",
            "LOCAL_SCHEME_NOBODY_WORDED"
        };
        for (int i = 0; i < kinds.length; i++) {
            tenders.add(tender(kinds[i], 123_456 + i, amount - i));
        }
        List<ZReport.TaxLine> taxes = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            taxes.add(tax("0.0" + i + "8875", amount - 100 - i, amount - 200 - i));
        }
        List<ZReport.HourLine> hours = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            hours.add(new ZReport.HourLine((i + 4) % 24, i == 5 ? -amount : amount - 300 - i));
        }
        List<ZReport.ProductLine> products = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            products.add(product(i % 2 == 0 ? LONG_NAME : LONG_CHINESE_NAME, 654_321 + i, amount - 400 - i));
        }
        List<ZReport.TerminalLine> terminals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            terminals.add(new ZReport.TerminalLine("SN-2026-000-000-12345" + i, 99_999, amount - 500 - i));
        }
        return new ZReport(
                "zrp_3",
                123_456,
                LONG_NAME,
                LONG_CHINESE_NAME,
                LONG_NAME,
                "Asia/Shanghai",
                currency,
                DAY,
                Instant.parse("2026-03-27T20:00:00Z"),
                LONG_NAME,
                Instant.parse("2026-03-28T20:00:00Z"),
                LONG_CHINESE_NAME,
                "sal_01JQ4Z9W5X8Y7V6T5S4R3Q2P1N",
                "sal_01JQ4Z9W5X8Y7V6T5S4R3Q2P9Z",
                1_234_567,
                amount,
                amount - 600,
                amount - 601,
                amount - 602,
                amount - 603,
                amount - 604,
                -4,
                5,
                amount - 605,
                taxes,
                tenders,
                amount - 606,
                amount - 607,
                amount - 608,
                0,
                98_765,
                amount - 609,
                hours,
                products,
                terminals);
    }

    private static ZReport.TaxLine tax(String rate, long net, long tax) {
        return new ZReport.TaxLine(new BigDecimal(rate), net, tax);
    }

    private static ZReport.TenderLine tender(String kind, long count, long amount) {
        return new ZReport.TenderLine(kind, count, amount);
    }

    private static ZReport.ProductLine product(String name, long quantity, long net) {
        return new ZReport.ProductLine(name, quantity, net);
    }
}
