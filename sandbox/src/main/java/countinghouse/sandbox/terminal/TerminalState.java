package countinghouse.sandbox.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * What a terminal remembers.
 *
 * @param trust whom it trusts: {@code system}, {@code localhost}, or the path of a certificate
 * @param lastNumber of its sales; each has a number of its own, which makes its idempotency key
 * @param pending sales made but not yet answered, oldest first
 */
record TerminalState(String url, String trust, Identity identity, Price price, long lastNumber, List<Pending> pending) {

    TerminalState {
        pending = List.copyOf(pending);
    }

    /** @param key the terminal's own key, for the Authorization header */
    record Identity(String serial, String terminal, String key, String store, String till) {
        @Override
        public String toString() {
            return "Identity[" + terminal + "]";
        }
    }

    /** What it needs to know a basket's total while it is offline. */
    record Price(String currency, boolean taxIncluded, List<Product> products) {
        Price {
            products = List.copyOf(products);
        }
    }

    /**
     * Something it can sell.
     *
     * @param price minor units
     * @param taxRate share, such as {@code 0.08875}
     */
    record Product(String id, String sku, String name, long price, String taxRate) {}

    /** @param body exactly as sent, so that a repetition is the same */
    record Pending(String key, String body) {}

    TerminalState knowing(Price price) {
        return new TerminalState(url, trust, identity, price, lastNumber, pending);
    }

    TerminalState selling(Pending sale) {
        List<Pending> longer = new ArrayList<>(pending);
        longer.add(sale);
        return new TerminalState(url, trust, identity, price, lastNumber + 1, longer);
    }

    TerminalState answered(Pending sale) {
        return new TerminalState(
                url,
                trust,
                identity,
                price,
                lastNumber,
                pending.stream().filter(p -> !p.equals(sale)).toList());
    }
}
