package countinghouse.settlement.control;

import countinghouse.kernel.Money;
import countinghouse.kernel.Rate;
import countinghouse.settlement.Costs;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans.Example;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.Tariff.InterchangeRow;
import countinghouse.settlement.Tariff.SchemeFee;
import countinghouse.settlement.Transactions.Reason;
import java.util.List;
import java.util.Optional;

/** Interchange-plus: what a transaction costs by a tariff and a plan. Flat and tiered plans are tables of few rows without mark-up. */
final class Pricing {
    private Pricing() {}

    /** Empty when no row of the interchange table matches. A scheme that publishes no fee takes none. */
    static Optional<Costs> capture(PricePlan plan, Tariff tariff, CardUse use, Money amount) {
        return tariff.match(use, plan.mccGroup()).map(row -> costs(plan, tariff, use, amount, row));
    }

    /** What a sale costs that the row is found for; a row of any scheme is shown without a scheme's fee. */
    static Example example(PricePlan plan, Tariff tariff, InterchangeRow row, Money amount) {
        Costs costs = costs(plan, tariff, row.use(), amount, row);
        List<Reason> reasons = Why.ofCapture(costs, row, amount.minor());
        return new Example(
                row, reasons, reasons.stream().mapToLong(Reason::charged).sum());
    }

    private static Costs costs(PricePlan plan, Tariff tariff, CardUse use, Money amount, InterchangeRow row) {
        SchemeFee scheme = tariff.schemeFees().getOrDefault(use.scheme(), new SchemeFee(Rate.ZERO, 0));
        return new Costs(
                row.number(),
                charge(row.rate(), row.fixed(), amount),
                charge(scheme.rate(), scheme.fixed(), amount),
                row.markupApplies() ? charge(plan.markupRate(), plan.markupFixed(), amount) : Costs.Charge.NONE,
                0);
    }

    private static Costs.Charge charge(Rate rate, long fixed, Money amount) {
        return new Costs.Charge(rate, fixed, Math.addExact(rate.of(amount).minor(), fixed));
    }

    /** The percentages come back, never more than what remains of them; what is fixed and the mark-up stay. */
    static Costs refund(PricePlan plan, CaptureLeft capture, Money amount) {
        return new Costs(
                0,
                givenBack(capture.costs().interchange().rate(), amount, capture.interchangeLeft()),
                givenBack(capture.costs().scheme().rate(), amount, capture.schemeLeft()),
                Costs.Charge.NONE,
                plan.refundFee());
    }

    private static Costs.Charge givenBack(Rate rate, Money amount, long left) {
        return new Costs.Charge(rate, 0, -Math.min(rate.of(amount).minor(), left));
    }
}
