package countinghouse.settlement;

import java.io.Serializable;

/**
 * What happened to a merchant's money in a day or a period. Minor units of one currency. Refunds, disputes, fees and payouts are positive
 * numbers that are subtracted; interchange and scheme fees are net of what came back with refunds; adjustments are signed.
 *
 * @param otherFees refund and dispute fees
 * @param serviceFees monthly fee, minimum fee, rental
 * @param payouts sum of payouts created, by the business day they are of
 */
public record SettlementFigures(
        long captures,
        int captureCount,
        long refunds,
        int refundCount,
        long interchange,
        long scheme,
        long markup,
        long otherFees,
        long serviceFees,
        long disputes,
        long disputesWon,
        long adjustments,
        long reserveWithheld,
        long reserveReleased,
        long payouts,
        int payoutCount)
        implements Serializable {
    public static final SettlementFigures NONE = new SettlementFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public SettlementFigures plus(SettlementFigures other) {
        return new SettlementFigures(
                Math.addExact(captures, other.captures),
                captureCount + other.captureCount,
                Math.addExact(refunds, other.refunds),
                refundCount + other.refundCount,
                Math.addExact(interchange, other.interchange),
                Math.addExact(scheme, other.scheme),
                Math.addExact(markup, other.markup),
                Math.addExact(otherFees, other.otherFees),
                Math.addExact(serviceFees, other.serviceFees),
                Math.addExact(disputes, other.disputes),
                Math.addExact(disputesWon, other.disputesWon),
                Math.addExact(adjustments, other.adjustments),
                Math.addExact(reserveWithheld, other.reserveWithheld),
                Math.addExact(reserveReleased, other.reserveReleased),
                Math.addExact(payouts, other.payouts),
                payoutCount + other.payoutCount);
    }

    public long fees() {
        return interchange + scheme + markup + otherFees + serviceFees;
    }

    /** What the merchant is owed more (or less) because of it, before payouts. */
    public long activity() {
        return captures - refunds - fees() - disputes + disputesWon - reserveWithheld + reserveReleased + adjustments;
    }
}
