package countinghouse.sandbox.terminal;

import countinghouse.sandbox.http.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One product, so many times, and how it is paid: by card, by cash, or by cash first and the rest by card. */
record Basket(TerminalState.Product product, int quantity, Payment payment) {

    /**
     * @param card token, empty for none
     * @param wallet on a phone that shows a network token in place of the card, such as {@code APPLE_PAY}; empty for the card itself
     * @param cash minor units handed over, 0 for none
     */
    record Payment(String card, String entryMode, String wallet, long cash) {
        Payment(String card, String entryMode, long cash) {
            this(card, entryMode, "", cash);
        }
    }

    /** Tax is rounded half up to the minor unit, once. */
    long total(boolean taxIncluded) {
        long list = Math.multiplyExact(product.price(), quantity);
        if (taxIncluded) {
            return list;
        }
        BigDecimal tax = new BigDecimal(product.taxRate()).multiply(BigDecimal.valueOf(list));
        return Math.addExact(list, tax.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** @throws IllegalArgumentException if the payment does not cover the total */
    String body(TerminalState state, Instant at) {
        Map<String, Object> sale = new LinkedHashMap<>();
        sale.put("store", state.identity().store());
        sale.put("till", state.identity().till());
        sale.put("channel", "IN_STORE");
        sale.put("occurredAt", at.truncatedTo(ChronoUnit.SECONDS).toString());
        sale.put("lines", List.of(Map.of("product", product.id(), "quantity", quantity)));
        sale.put("tenders", tenders(state.price()));
        return new String(Json.bytes(sale), StandardCharsets.UTF_8);
    }

    private List<Map<String, Object>> tenders(TerminalState.Price price) {
        long total = total(price.taxIncluded());
        long cash = Math.min(payment.cash(), total);
        boolean byCard = !payment.card().isEmpty();
        if (!byCard && cash < total) {
            throw new IllegalArgumentException("the total is " + total + ", and " + cash + " is paid");
        }
        List<Map<String, Object>> tenders = new ArrayList<>();
        if (cash > 0) {
            tenders.add(Map.of("kind", "CASH", "amount", money(cash, price.currency())));
        }
        if (byCard && cash < total) {
            Map<String, Object> tender = new LinkedHashMap<>();
            tender.put("kind", "CARD");
            tender.put("amount", money(total - cash, price.currency()));
            tender.put("paymentMethod", payment.card());
            tender.put("entryMode", payment.entryMode());
            if (!payment.wallet().isEmpty()) {
                tender.put("deviceWallet", payment.wallet());
            }
            tenders.add(tender);
        }
        return tenders;
    }

    private static Map<String, Object> money(long amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
