package countinghouse.settlement.control;

import countinghouse.settlement.Costs;
import countinghouse.settlement.MonthlyStatement.Component;
import countinghouse.settlement.Tariff.InterchangeRow;
import countinghouse.settlement.Transactions.Reason;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.SettlementItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what a transaction cost apart again, so that a reader can compute it. */
final class Why {
    private final boolean capture;
    private final long amount;
    private final List<Reason> reasons = new ArrayList<>();

    private Why(boolean capture, long amount) {
        this.capture = capture;
        this.amount = amount;
    }

    /** Of a capture that is made up, to show what one would cost. @param row that it is charged by */
    static List<Reason> ofCapture(Costs costs, InterchangeRow row, long amount) {
        Why why = new Why(true, amount);
        why.parts(costs, row.use().scheme(), row);
        return why.reasons;
    }

    /**
     * @param scheme of the payment that the item is about
     * @param row of the table that was looked up, null where none was
     */
    static List<Reason> of(SettlementItem item, String scheme, @Nullable InterchangeRow row) {
        Why why = new Why(item.kind() == ItemKind.CAPTURE, item.amount());
        Costs costs = item.costs();
        why.parts(costs, scheme, row);
        if (costs.other() != 0) {
            String code = item.kind() == ItemKind.REFUND ? "REFUND_FEE" : "DISPUTE_FEE";
            why.fixed(code, costs.other());
        }
        return why.reasons;
    }

    private void parts(Costs costs, String scheme, @Nullable InterchangeRow row) {
        part(Component.INTERCHANGE, costs.row() == 0 ? "" : Integer.toString(costs.row()), row, costs.interchange());
        part(Component.SCHEME, scheme, null, costs.scheme());
        part(Component.MARKUP, "MARKUP", null, costs.markup());
    }

    private void part(Component component, String code, @Nullable InterchangeRow row, Costs.Charge charge) {
        boolean nothing = charge.amount() == 0 && charge.rate().value().signum() == 0 && charge.fixed() == 0;
        if (nothing) {
            return;
        }
        long sign = capture ? 1 : -1;
        BigDecimal exact = charge.rate().value().multiply(BigDecimal.valueOf(amount));
        long fixed = sign * charge.fixed();
        long rounded = charge.amount() - fixed;
        boolean limited =
                Math.abs(rounded) < exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
        reasons.add(new Reason(
                component, code, row, charge.rate(), amount, exact, rounded, limited, fixed, charge.amount()));
    }

    private void fixed(String code, long charged) {
        reasons.add(new Reason(Component.OTHER, code, null, null, 0, BigDecimal.ZERO, 0, false, charged, charged));
    }
}
