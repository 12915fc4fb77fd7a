package countinghouse.model;

import countinghouse.kernel.Rate;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans.AgreePlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A price plan and what it costs, by rules 3 to 7 of golden/README.md, with exact decimals. Only {@link #plan} knows the product. */
final class Terms {
    private static final Fee NO_FEE = new Fee("0", 0);
    private static final List<Row> ROWS = List.of(
            new Row("VISA", "DEBIT", "*", "DOMESTIC", new Fee("0.0080", 15), true),
            new Row("VISA", "CREDIT", "CHIP", "DOMESTIC", new Fee("0.0151", 10), true),
            new Row("VISA", "COMMERCIAL", "*", "*", new Fee("0.027", 10), false),
            new Row("MASTERCARD", "PREPAID", "*", "*", new Fee("0.011500", 5), true),
            new Row("*", "*", "ONLINE", "*", new Fee("0.0245", 12), true),
            new Row("*", "*", "*", "INTER", new Fee("0.019875", 25), true),
            new Row("*", "*", "*", "*", new Fee("0.01765", 8), true));
    private static final Map<String, Fee> SCHEMES =
            Map.of("VISA", new Fee("0.0014", 2), "MASTERCARD", new Fee("0.0013", 1), "AMEX", new Fee("0.0015", 0));

    final Fee markup;
    final long refundFee;
    final long disputeFee;
    final long monthlyFee;
    final long minimumMonthlyFee;
    final long rental;
    final String reserveRate;
    final int reserveDays;
    final String schedule;
    final long minimumPayout;

    /** A share of an amount, and an amount for each. */
    record Fee(String rate, long fixed) {
        /** The percentage alone. */
        long share(long amount) {
            return share(rate, amount);
        }

        long of(long amount) {
            return share(amount) + fixed;
        }

        static long share(String rate, long amount) {
            return BigDecimal.valueOf(amount)
                    .multiply(new BigDecimal(rate))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
    }

    private record Row(String scheme, String product, String mode, String region, Fee fee, boolean markup) {
        boolean fits(TestCard card, String entryMode) {
            return fits(scheme, card.scheme())
                    && fits(product, card.product())
                    && fits(mode, entryMode)
                    && fits(region, card.region());
        }

        private static boolean fits(String pattern, String value) {
            return pattern.equals("*") || pattern.equals(value);
        }
    }

    /** What a capture costs, and what of it comes back with refunds. */
    record Cost(Fee interchange, Fee scheme, Fee markup) {}

    Terms(Dice dice) {
        markup = new Fee(dice.oneOf(List.of("0.0025", "0", "0.004075")), dice.upTo(12));
        refundFee = dice.oneOf(List.of(0L, 25L));
        disputeFee = dice.oneOf(List.of(0L, 1_500L));
        monthlyFee = dice.oneOf(List.of(0L, 4_900L));
        minimumMonthlyFee = dice.oneOf(List.of(0L, 2_500L));
        rental = dice.oneOf(List.of(0L, 1_200L));
        reserveRate = dice.oneOf(List.of("0", "0.05", "0.1025"));
        reserveDays = dice.upTo(4);
        schedule = dice.oneOf(List.of("DAILY", "DAILY", "WEEKLY", "MONTHLY", "MANUAL"));
        minimumPayout = dice.oneOf(List.of(1L, 5_000L, 40_000L));
    }

    Cost cost(TestCard card, String entryMode) {
        Row row = ROWS.stream()
                .filter(one -> one.fits(card, entryMode))
                .findFirst()
                .orElseThrow();
        return new Cost(row.fee(), SCHEMES.getOrDefault(card.scheme(), NO_FEE), row.markup() ? markup : NO_FEE);
    }

    boolean paysOn(LocalDate day) {
        return switch (schedule) {
            case "DAILY" -> true;
            case "WEEKLY" -> day.getDayOfWeek().getValue() == 7;
            case "MONTHLY" -> day.plusDays(1).getDayOfMonth() == 1;
            default -> false;
        };
    }

    /** The same, as it is agreed with the product. */
    AgreePlan plan() {
        PricePlan plan = new PricePlan(
                "Model",
                "RETAIL",
                Rate.of(markup.rate()),
                markup.fixed(),
                refundFee,
                disputeFee,
                monthlyFee,
                minimumMonthlyFee,
                rental,
                2,
                new PricePlan.Reserve(Rate.of(reserveRate), reserveDays),
                new PricePlan.PayoutTerms(PricePlan.Schedule.valueOf(schedule), minimumPayout, 1));
        int[] number = new int[1];
        String interchange = ROWS.stream()
                .map(row -> String.join(
                        ",",
                        Integer.toString(++number[0]),
                        row.scheme(),
                        row.product(),
                        row.mode(),
                        row.region(),
                        "*",
                        row.fee().rate(),
                        Long.toString(row.fee().fixed()),
                        row.markup() ? "yes" : "no"))
                .collect(Collectors.joining(
                        "\n", "row,scheme,product,entry_mode,region,mcc_group,rate,fixed,markup_applies\n", "\n"));
        String schemes = SCHEMES.entrySet().stream()
                .map(one -> one.getKey() + "," + one.getValue().rate() + ","
                        + one.getValue().fixed())
                .sorted()
                .collect(Collectors.joining("\n", "scheme,rate,fixed\n", "\n"));
        return new AgreePlan(LocalDate.EPOCH, plan, interchange, schemes);
    }
}
