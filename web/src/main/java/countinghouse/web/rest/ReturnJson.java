package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.sales.Returns.Piece;
import countinghouse.sales.Returns.ReturnView;
import countinghouse.sales.Returns.TakeBack;
import java.util.ArrayList;
import java.util.List;

/** Returns as JSON, asked for and answered. */
final class ReturnJson {
    private static final int MOST_LINES = 200;

    private ReturnJson() {}

    /** @throws ProblemException malformed, naming every wrong value */
    static TakeBack read(String text, String key, String saleId) {
        JsonBody body = JsonBody.parse(text);
        String till = body.text("till", 40);
        List<Piece> pieces = new ArrayList<>();
        for (JsonBody line : body.objects("lines", MOST_LINES)) {
            pieces.add(new Piece((int) line.whole("line", 1, MOST_LINES), line.whole("quantity", 1, 100_000)));
        }
        body.check();
        return new TakeBack(key, saleId, till, pieces);
    }

    static ObjectNode of(ReturnView back) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", back.id())
                .put("sale", back.saleId())
                .put("at", back.at().toString())
                .put("businessDay", back.businessDay().toString());
        ArrayNode lines = json.putArray("lines");
        back.pieces().forEach(piece -> {
            ObjectNode line = lines.addObject().put("line", piece.position()).put("quantity", piece.quantity());
            line.set("net", SaleJson.money(piece.net()));
            line.set("tax", SaleJson.money(piece.tax()));
        });
        ArrayNode refunds = json.putArray("refunds");
        back.refunds().forEach(refund -> {
            ObjectNode item = refunds.addObject()
                    .put("means", refund.means())
                    .put("status", refund.state().name());
            item.set("amount", SaleJson.money(refund.amount()));
            if (refund.refundId() != null) {
                item.put("refund", refund.refundId());
            }
        });
        json.set("total", SaleJson.money(back.total()));
        return json;
    }

    static ObjectNode of(List<ReturnView> returns) {
        ObjectNode json = JsonBody.MAPPER.createObjectNode();
        ArrayNode items = json.putArray("items");
        returns.forEach(back -> items.add(of(back)));
        return json;
    }
}
