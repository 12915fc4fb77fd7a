package countinghouse.settlement.control;

import countinghouse.settlement.SettlementFigures;
import countinghouse.settlement.entity.ItemKind;
import java.util.List;

/** Adds up the items of a business day; reserve, service fees and payout come on top when it is closed. */
final class DaySums {
    private long captures;
    private int captureCount;
    private long refunds;
    private int refundCount;
    private long interchange;
    private long scheme;
    private long markup;
    private long otherFees;
    private long disputes;
    private long disputesWon;
    private long adjustments;

    private DaySums() {}

    /** @param rows of the query by kind: kind, number, amount, interchange, scheme fees, mark-up, other fees */
    static SettlementFigures of(List<Object[]> rows) {
        DaySums sums = new DaySums();
        for (Object[] row : rows) {
            sums.add((ItemKind) row[0], count(row[1]), number(row[2]));
            sums.interchange = Math.addExact(sums.interchange, number(row[3]));
            sums.scheme = Math.addExact(sums.scheme, number(row[4]));
            sums.markup = Math.addExact(sums.markup, number(row[5]));
            sums.otherFees = Math.addExact(sums.otherFees, number(row[6]));
        }
        return sums.figures();
    }

    private void add(ItemKind kind, int count, long amount) {
        switch (kind) {
            case CAPTURE -> {
                captures = Math.addExact(captures, amount);
                captureCount += count;
            }
            case CAPTURE_UNDONE -> {
                captures = Math.subtractExact(captures, amount);
                captureCount -= count;
            }
            case REFUND -> {
                refunds = amount;
                refundCount = count;
            }
            case DISPUTE_OPENED -> disputes = amount;
            case DISPUTE_WON -> disputesWon = amount;
            case ADJUSTMENT, PAYOUT_RETURNED -> adjustments = Math.addExact(adjustments, amount);
            case DISPUTE_LOST -> {
                // was taken when it was opened
            }
        }
    }

    private SettlementFigures figures() {
        return new SettlementFigures(
                captures,
                captureCount,
                refunds,
                refundCount,
                interchange,
                scheme,
                markup,
                otherFees,
                0,
                disputes,
                disputesWon,
                adjustments,
                0,
                0,
                0,
                0);
    }

    static long number(Object value) {
        return value instanceof java.math.BigDecimal decimal ? decimal.longValueExact() : ((Number) value).longValue();
    }

    private static int count(Object value) {
        return Math.toIntExact(((Number) value).longValue());
    }
}
