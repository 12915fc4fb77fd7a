package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.kernel.Money;
import countinghouse.sales.SaleView;
import countinghouse.sales.SaleView.TenderView;
import org.jspecify.annotations.Nullable;

/** A sale as JSON. */
final class SaleJson {
    private SaleJson() {}

    /** @param publicUrl where people reach this product, without a slash at its end */
    static ObjectNode of(SaleView sale, String publicUrl) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", sale.id())
                .put("number", sale.number())
                .put("status", sale.state().name())
                .put("store", sale.storeId())
                .put("till", sale.tillId())
                .put("occurredAt", sale.occurredAt().toString())
                .put("businessDay", sale.businessDay().toString());
        ArrayNode lines = json.putArray("lines");
        sale.lines().forEach(line -> {
            ObjectNode item = lines.addObject()
                    .put("product", line.productId())
                    .put("name", line.name())
                    .put("quantity", line.quantity());
            item.set("unitPrice", money(line.unitPrice()));
            item.set("discount", money(line.discount()));
            item.set("total", money(line.total()));
        });
        ArrayNode tenders = json.putArray("tenders");
        sale.tenders().forEach(tender -> tenders.add(tender(tender)));
        ArrayNode taxes = json.putArray("tax");
        sale.tax().forEach(tax -> {
            ObjectNode item = taxes.addObject().put("rate", tax.rate().toPlainString());
            item.set("net", money(tax.net()));
            item.set("tax", money(tax.tax()));
        });
        sums(json, sale);
        return json.put("receiptUrl", publicUrl + "/merchant/sales.xhtml?sale=" + sale.id());
    }

    private static void sums(ObjectNode json, SaleView sale) {
        json.set("discount", money(sale.discount()));
        json.set("net", money(sale.net()));
        json.set("total", money(sale.total()));
        json.set("tip", money(sale.tip()));
        json.set("rounding", money(sale.rounding()));
        json.set("left", money(sale.left()));
        if (!sale.gifts().isEmpty()) {
            ArrayNode gifts = json.putArray("giftCards");
            sale.gifts()
                    .forEach(gift -> gifts.addObject()
                            .put("giftCard", gift.cardId())
                            .put("kind", gift.kind())
                            .set("amount", money(gift.amount())));
        }
    }

    static ObjectNode money(Money money) {
        return JsonBody.MAPPER.createObjectNode().put("amount", money.minor()).put("currency", money.currency());
    }

    private static ObjectNode tender(TenderView tender) {
        ObjectNode json = JsonBody.MAPPER.createObjectNode().put("kind", tender.kind());
        json.set("amount", money(tender.amount()));
        json.set("tip", money(tender.tip()));
        json.put("status", tender.state());
        putIfKnown(json, "payment", tender.paymentId());
        putIfKnown(json, "scheme", tender.scheme());
        putIfKnown(json, "lastFour", tender.lastFour());
        putIfKnown(json, "declineCode", tender.declineCode());
        SaleView.Waiting waiting = tender.waiting();
        if (waiting != null) {
            ObjectNode wait =
                    json.putObject("waiting").put("until", waiting.until().toString());
            if (!waiting.payload().isEmpty()) {
                wait.put("code", waiting.payload());
            }
        }
        return json;
    }

    private static void putIfKnown(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
