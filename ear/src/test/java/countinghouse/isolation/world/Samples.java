package countinghouse.isolation.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Bodies that REST accepts. */
public final class Samples {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Samples() {}

    public static String sale(String store, String till, String product, long amount, String currency) {
        ObjectNode sale = MAPPER.createObjectNode()
                .put("store", store)
                .put("till", till)
                .put("channel", "IN_STORE")
                .put("occurredAt", Instant.now().toString());
        sale.putArray("lines").addObject().put("product", product).put("quantity", 1);
        ObjectNode tender = sale.putArray("tenders").addObject().put("kind", "CASH");
        tender.putObject("amount").put("amount", amount).put("currency", currency);
        return sale.toString();
    }
}
