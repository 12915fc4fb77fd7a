package countinghouse.settlement.control;

import countinghouse.settlement.Costs;
import countinghouse.settlement.entity.SettlementItem;
import java.util.List;

/** What of a capture can still be refunded or disputed, and what of its percentages can still come back. */
final class CaptureLeft {
    private final String itemId;
    private final Costs costs;
    private long amountLeft;
    private long interchangeLeft;
    private long schemeLeft;

    CaptureLeft(String itemId, Costs costs, long amount) {
        this.itemId = itemId;
        this.costs = costs;
        this.amountLeft = amount;
        this.interchangeLeft =
                costs.interchange().amount() - costs.interchange().fixed();
        this.schemeLeft = costs.scheme().amount() - costs.scheme().fixed();
    }

    /** @param later everything that has happened to the capture since */
    static CaptureLeft of(SettlementItem capture, List<SettlementItem> later) {
        CaptureLeft left = new CaptureLeft(capture.id(), capture.costs(), capture.amount());
        for (SettlementItem item : later) {
            switch (item.kind()) {
                case REFUND -> left.refunded(item.amount(), item.costs());
                case DISPUTE_OPENED -> left.take(item.amount());
                case DISPUTE_WON -> left.giveBack(item.amount());
                case CAPTURE_UNDONE -> left.take(left.amountLeft);
                case CAPTURE, DISPUTE_LOST, ADJUSTMENT, PAYOUT_RETURNED -> {
                    // changes nothing of it
                }
            }
        }
        return left;
    }

    String itemId() {
        return itemId;
    }

    Costs costs() {
        return costs;
    }

    long amountLeft() {
        return amountLeft;
    }

    long interchangeLeft() {
        return interchangeLeft;
    }

    long schemeLeft() {
        return schemeLeft;
    }

    void refunded(long amount, Costs back) {
        take(amount);
        interchangeLeft += back.interchange().amount();
        schemeLeft += back.scheme().amount();
    }

    void take(long amount) {
        amountLeft -= amount;
    }

    void giveBack(long amount) {
        amountLeft += amount;
    }
}
