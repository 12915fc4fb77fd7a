package countinghouse.sales;

import countinghouse.kernel.Money;
import countinghouse.payments.RefundState;
import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods taken back, in whole or in part, many times. Prices, tax and cost are those of the sale; the money goes back to the tenders that paid:
 * cards first, then gift cards, then cash. What was paid as a tip or for gift cards stays.
 */
public interface Returns {
    /**
     * Takes goods into stock and gives the money back. Refunds of cards are asked for when all else is durable; one without an answer is asked
     * for again. Twice under the same key is once.
     *
     * @throws countinghouse.kernel.Refusal not-found, sale.state (conflict: not completed, or all of it is back), return.empty,
     *     return.quantity {left}, sale.no-shift, sale.key, sale.key-reused, merchant.not-live
     */
    ReturnView take(Caller caller, TakeBack command);

    /** The oldest first. */
    List<ReturnView> of(Caller caller, String saleId);

    /**
     * @param key made before the first try, 1 to 255 printable ASCII characters
     * @param tillId where it is taken back; its shift is open
     */
    record TakeBack(String key, String saleId, String tillId, List<Piece> pieces) {
        public TakeBack {
            pieces = List.copyOf(pieces);
        }
    }

    /** @param position of the line in the sale, from 1 */
    record Piece(int position, long quantity) {}

    /** @param total net + tax; the refunds add up to it, but for the rounding of cash */
    record ReturnView(
            String id,
            String saleId,
            Instant at,
            LocalDate businessDay,
            List<PieceView> pieces,
            List<RefundedView> refunds,
            Money net,
            Money tax,
            Money total)
            implements Serializable {}

    record PieceView(int position, long quantity, Money net, Money tax) implements Serializable {}

    /**
     * @param means CASH, GIFT_CARD, or the card's scheme
     * @param refundId of a card, once it was asked for
     */
    record RefundedView(
            String means,
            Money amount,
            RefundState state,
            @Nullable String refundId) implements Serializable {}
}
