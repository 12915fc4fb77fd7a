package countinghouse.sales.control;

import countinghouse.payments.Payments;
import countinghouse.sales.SaleView;
import java.util.List;

/**
 * A sale after its first transaction.
 *
 * @param toAsk card payments the acquirer must be asked for; none when the sale is decided
 */
public record Begun(SaleView sale, List<Payments.Requested> toAsk) {}
