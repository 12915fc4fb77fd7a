package countinghouse.settlement;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The advice of one closed business day: every item that makes up the payout. */
public record SettlementAdvice(
        MonthlyStatement.Cover cover,
        SettlementDay day,
        List<ItemLine> items,
        MonthlyStatement.@Nullable PayoutLine payout)
        implements Serializable {
    public SettlementAdvice {
        items = List.copyOf(items);
    }

    /**
     * @param kind CAPTURE, REFUND, DISPUTE_OPENED, DISPUTE_WON, DISPUTE_LOST or ADJUSTMENT
     * @param reference of the payment, the refund, …; of history, the id in the file
     * @param amount positive but for adjustments
     * @param interchange negative where a refund gives it back
     * @param row of the interchange table, 0 where none was looked up
     */
    public record ItemLine(
            Instant at,
            String kind,
            String reference,
            String ofReference,
            long amount,
            String scheme,
            String product,
            String entryMode,
            String region,
            long interchange,
            long schemeFee,
            long markup,
            long otherFee,
            int row)
            implements Serializable {}
}
