package countinghouse.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.platform.Json;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.VolumeLine;
import countinghouse.settlement.SettlementFigures;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A month's figures as others read them: sums at the top, what they are made of below. */
public final class StatementJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StatementJson() {}

    /** Keys of the sums are those of worked cases; the whole statement stands under {@code detail}. */
    public static ObjectNode of(MonthlyStatement statement) {
        SettlementFigures totals = statement.totals();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("period", statement.cover().period().toString());
        json.put("currency", statement.cover().currency());
        json.put("opening", statement.opening());
        json.put("openingReserve", statement.openingReserve());
        json.setAll((ObjectNode) tree(totals));
        json.put("closing", statement.closing());
        json.put("closingReserve", statement.closingReserve());
        ObjectNode products = json.putObject("byProduct");
        for (VolumeLine line : statement.volumes()) {
            add(products, line);
        }
        json.put("revision", statement.cover().revision());
        json.set("detail", tree(statement));
        return json;
    }

    private static void add(ObjectNode products, VolumeLine line) {
        String key = line.scheme() + "/" + line.product();
        JsonNode known = products.path(key);
        products.putObject(key)
                .put("count", known.path("count").asLong() + line.count())
                .put("volume", known.path("volume").asLong() + line.volume())
                .put("fees", known.path("fees").asLong() + line.fees());
    }

    private static JsonNode tree(Object value) {
        try {
            return MAPPER.readTree(Json.write(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
