package countinghouse.web.till;

import countinghouse.sales.CompleteSale;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies on the counter: pieces by product, in the order in which they came. */
final class Basket implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long MOST = 9_999;

    private final LinkedHashMap<String, Long> pieces = new LinkedHashMap<>();
    private @Nullable String chosen;

    void add(String productId) {
        change(productId, 1);
    }

    /** Changes the pieces of a product; at none it leaves the basket. */
    void change(String productId, long by) {
        long now = Math.min(MOST, pieces.getOrDefault(productId, 0L) + by);
        if (now <= 0) {
            remove(productId);
        } else {
            pieces.put(productId, now);
            chosen = productId;
        }
    }

    void remove(String productId) {
        pieces.remove(productId);
        chosen = pieces.isEmpty() ? null : pieces.lastEntry().getKey();
    }

    void clear() {
        pieces.clear();
        chosen = null;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    long pieces() {
        return pieces.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> byProduct() {
        return pieces;
    }

    /** The line that the keys + and − change. */
    @Nullable
    String chosen() {
        return chosen;
    }

    List<CompleteSale.Line> lines() {
        return pieces.entrySet().stream()
                .map(e -> new CompleteSale.Line(e.getKey(), e.getValue(), null))
                .toList();
    }
}
