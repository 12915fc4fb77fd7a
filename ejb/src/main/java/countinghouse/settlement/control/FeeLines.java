package countinghouse.settlement.control;

import countinghouse.settlement.MonthlyStatement.Component;
import countinghouse.settlement.MonthlyStatement.FeeLine;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.Tariff.InterchangeRow;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.SettlementBatch;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The fees of a month, a line for each rate that was applied. */
final class FeeLines {
    private static final String GIVEN_BACK = "GIVEN_BACK";
    private static final String MARKUP = "MARKUP";

    private final Function<String, Tariff> tariffOfPlan;
    private final Map<Key, FeeLine> lines = new LinkedHashMap<>();

    private record Key(Component component, String code, String matches, String rate, long fixed) {}

    FeeLines(Function<String, Tariff> tariffOfPlan) {
        this.tariffOfPlan = tariffOfPlan;
    }

    /** In the order of the components; within each as they were added. */
    List<FeeLine> lines() {
        return lines.values().stream()
                .filter(line -> line.charged() != 0 || line.count() != 0)
                .sorted(java.util.Comparator.comparing(FeeLine::component))
                .toList();
    }

    /** @param rows plan, row, rate, fixed, kind, number, amount, charged */
    void interchange(List<Object[]> rows) {
        for (Object[] row : rows) {
            int number = ((Number) row[1]).intValue();
            String label = tariffOfPlan.apply((String) row[0]).interchange().stream()
                    .filter(line -> line.number() == number)
                    .map(InterchangeRow::label)
                    .findFirst()
                    .orElse("");
            Rates rates = new Rates((BigDecimal) row[2], DaySums.number(row[3]));
            add(Component.INTERCHANGE, Integer.toString(number), label, rates, new Sums(row, 4));
        }
    }

    /** @param rows scheme, rate, fixed, kind, number, amount, charged */
    void scheme(List<Object[]> rows) {
        for (Object[] row : rows) {
            Rates rates = new Rates((BigDecimal) row[1], DaySums.number(row[2]));
            add(Component.SCHEME, (String) row[0], "", rates, new Sums(row, 3));
        }
    }

    /** @param rows rate, fixed, kind, number, amount, charged */
    void markup(List<Object[]> rows) {
        for (Object[] row : rows) {
            Rates rates = new Rates((BigDecimal) row[0], DaySums.number(row[1]));
            if (rates.rate().signum() != 0 || rates.fixed() != 0) {
                add(Component.MARKUP, MARKUP, "", rates, new Sums(row, 2));
            }
        }
    }

    /** @param rows kind, fee, number, interchange and scheme fees that came back (negative) */
    void other(List<Object[]> rows) {
        for (Object[] row : rows) {
            boolean refund = row[0] == ItemKind.REFUND;
            long fee = DaySums.number(row[1]);
            int count = Math.toIntExact(DaySums.number(row[2]));
            if (fee != 0) {
                fixed(Component.OTHER, refund ? "REFUND_FEE" : "DISPUTE_FEE", fee, count);
            }
            if (refund) {
                givenBack(Component.INTERCHANGE, count, DaySums.number(row[3]));
                givenBack(Component.SCHEME, count, DaySums.number(row[4]));
            }
        }
    }

    private void givenBack(Component component, int count, long amount) {
        if (amount != 0) {
            put(new FeeLine(component, GIVEN_BACK, "", "", 0, 0, count, amount));
        }
    }

    void services(List<SettlementBatch> month, Function<SettlementBatch, PricePlan> planOf) {
        for (SettlementBatch batch : month) {
            if (batch.services().total() != 0) {
                PricePlan plan = planOf.apply(batch);
                fixed(Component.SERVICE, "MONTHLY_FEE", batch.services().monthly(), 1);
                fixed(Component.SERVICE, "TERMINAL_RENTAL", plan.terminalRental(), plan.terminals());
                fixed(Component.SERVICE, "MINIMUM_FEE", batch.services().minimum(), 1);
            }
        }
    }

    private void fixed(Component component, String code, long fee, int count) {
        if (fee != 0 && count != 0) {
            put(new FeeLine(component, code, "", "", 0, fee, count, Math.multiplyExact(fee, count)));
        }
    }

    private record Rates(BigDecimal rate, long fixed) {}

    /** As it was agreed: 0.0165. */
    static String text(BigDecimal rate) {
        BigDecimal bare = rate.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    /** Of captures, and against them what was taken back. */
    private record Sums(int count, long volume, long charged) {
        /** @param at where the kind stands in the row, and after it number, amount and what was charged */
        Sums(Object[] row, int at) {
            this(
                    sign(row[at]) * Math.toIntExact(DaySums.number(row[at + 1])),
                    sign(row[at]) * DaySums.number(row[at + 2]),
                    DaySums.number(row[at + 3]));
        }

        private static int sign(Object kind) {
            return kind == ItemKind.CAPTURE ? 1 : -1;
        }
    }

    private void add(Component component, String code, String matches, Rates rates, Sums sums) {
        put(new FeeLine(
                component,
                code,
                matches,
                text(rates.rate()),
                sums.volume(),
                rates.fixed(),
                sums.count(),
                sums.charged()));
    }

    private void put(FeeLine line) {
        Key key = new Key(line.component(), line.code(), line.matches(), line.rate(), line.fixed());
        lines.merge(key, line, FeeLines::plus);
    }

    private static FeeLine plus(FeeLine one, FeeLine other) {
        return new FeeLine(
                one.component(),
                one.code(),
                one.matches(),
                one.rate(),
                Math.addExact(one.volume(), other.volume()),
                one.fixed(),
                one.count() + other.count(),
                Math.addExact(one.charged(), other.charged()));
    }
}
