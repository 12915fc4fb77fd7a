package countinghouse.sales.control;

import countinghouse.payments.Payments;
import java.util.List;

/**
 * A sale after its first transaction.
 *
 * @param toAsk card payments the acquirer must be asked for; none when the sale is decided
 * @param replayed whether it was there before
 */
public record Begun(SaleRows rows, List<Payments.Requested> toAsk, boolean replayed) {}
