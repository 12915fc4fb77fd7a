package countinghouse.model;

/** What a business day comes to. Refunds, disputes and fees are positive and subtracted, as in golden/README.md, rule 10. */
final class Day {
    long captures;
    long captureCount;
    long refunds;
    long refundCount;
    long interchange;
    long scheme;
    long markup;
    long otherFees;
    long serviceFees;
    long disputes;
    long disputesWon;
    long adjustments;
    long reserveWithheld;
    long reserveReleased;
    long broughtForward;
    long net;
    long payout;
    long carriedForward;
    long reserveBalance;

    long activity() {
        return captures
                - refunds
                - (interchange + scheme + markup + otherFees + serviceFees)
                - disputes
                + disputesWon
                - reserveWithheld
                + reserveReleased
                + adjustments;
    }

    /** Every figure, in the order in which {@link Judge} writes the product's. */
    @Override
    public String toString() {
        return "captures " + captures + "/" + captureCount + ", refunds " + refunds + "/" + refundCount
                + ", interchange "
                + interchange + ", scheme " + scheme + ", markup " + markup + ", other " + otherFees + ", services "
                + serviceFees + ", disputes " + disputes + ", won " + disputesWon + ", adjustments " + adjustments
                + ", withheld " + reserveWithheld + ", released " + reserveReleased + ", forward " + broughtForward
                + ", net " + net + ", payout " + payout + ", carried " + carriedForward + ", reserve " + reserveBalance;
    }
}
