package countinghouse.inventory;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Stock per store and product. available = on hand − reserved ≥ 0 always, also under concurrency. */
public interface Inventory {
    /**
     * Goods came in at a unit cost; on hand is valued at the moving average.
     *
     * @throws countinghouse.kernel.Refusal stock.quantity, stock.cost, stock.currency, not-found
     */
    void receive(Caller caller, Receive command);

    List<StockView> stock(Caller caller, String storeId);

    /**
     * Sets stock aside for a sale.
     *
     * @throws countinghouse.kernel.Refusal stock.short {product, available}: nothing is reserved
     */
    void reserve(Caller caller, Movement movement);

    /** Gives reserved stock back. */
    void release(Caller caller, Movement movement);

    /** Turns reserved stock into sold stock; answers what the goods cost, for the ledger. */
    Money sell(Caller caller, Movement movement);

    /**
     * Sells what was not reserved, in one step; answers what the goods cost.
     *
     * @throws countinghouse.kernel.Refusal stock.short {product, available}: nothing is sold
     */
    Money sellNow(Caller caller, Movement movement);

    /**
     * Takes sold goods back, at the cost at which they were sold; answers what that comes to, for the ledger.
     *
     * @throws IllegalStateException when they were not sold
     */
    Money takeBack(Caller caller, TakenBack back);

    /**
     * @param sold pieces of a product in the sale
     * @param before that came back earlier
     * @param now that come back
     */
    record Pieces(long sold, long before, long now) {
        public Pieces plus(Pieces other) {
            return new Pieces(sold + other.sold, before + other.before, now + other.now);
        }
    }

    /** @param pieces by product; @param reference the sale */
    record TakenBack(String storeId, String reference, String currency, Map<String, Pieces> pieces) {}

    record Receive(String storeId, String productId, long quantity, Money unitCost) {}

    /**
     * @param reference the sale
     * @param quantities product id → pieces, positive
     */
    record Movement(String storeId, String reference, String currency, Map<String, Long> quantities) {
        public long of(String productId) {
            return quantities.getOrDefault(productId, 0L);
        }
    }

    record StockView(String productId, long onHand, long reserved) implements Serializable {
        public long available() {
            return onHand - reserved;
        }
    }
}
