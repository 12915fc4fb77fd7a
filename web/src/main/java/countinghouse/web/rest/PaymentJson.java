package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.payments.Disputes.DisputeView;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Refunds.RefundView;
import countinghouse.payments.StoredCardView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Payments, refunds and disputes as JSON. */
final class PaymentJson {
    private PaymentJson() {}

    static ObjectNode of(PaymentView payment) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", payment.id())
                .put("status", payment.state().name())
                .put("store", payment.storeId());
        if (!payment.saleId().isEmpty()) {
            json.put("sale", payment.saleId());
        }
        putIfKnown(json, "reference", payment.reference());
        json.set("amount", SaleJson.money(payment.sums().authorised()));
        json.set("captured", SaleJson.money(payment.sums().captured()));
        json.set("refunded", SaleJson.money(payment.sums().refunded()));
        json.set("disputed", SaleJson.money(payment.sums().disputed()));
        json.put("entryMode", payment.card().entryMode().name());
        putIfKnown(json, "deviceWallet", text(payment.card().deviceWallet()));
        putIfKnown(json, "scheme", payment.card().scheme());
        putIfKnown(json, "product", payment.card().product());
        putIfKnown(json, "lastFour", payment.card().lastFour());
        putIfKnown(json, "storedCard", payment.card().storedCard());
        putIfKnown(json, "authorisationCode", payment.answer().authorisationCode());
        putIfKnown(json, "declineCode", payment.answer().declineCode());
        putIfKnown(json, "underWay", payment.underWay().isEmpty() ? null : payment.underWay());
        json.put("requestedAt", payment.times().requestedAt().toString());
        putIfKnown(json, "capturedAt", text(payment.times().capturedAt()));
        putIfKnown(json, "expiresAt", text(payment.times().expiresAt()));
        return json.put("businessDay", payment.times().businessDay().toString());
    }

    static ObjectNode of(RefundView refund) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", refund.id())
                .put("payment", refund.paymentId())
                .put("status", refund.state().name());
        json.set("amount", SaleJson.money(refund.amount()));
        json.put("reason", refund.reason().name());
        json.put("requestedAt", refund.requestedAt().toString());
        putIfKnown(json, "resolvedAt", text(refund.resolvedAt()));
        putIfKnown(json, "businessDay", text(refund.businessDay()));
        putIfKnown(json, "declineCode", refund.declineCode());
        return json;
    }

    static ObjectNode of(DisputeView dispute) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", dispute.id())
                .put("payment", dispute.paymentId())
                .put("status", dispute.state().name());
        json.set("amount", SaleJson.money(dispute.amount()));
        json.put("reasonCode", dispute.reasonCode());
        json.put("openedAt", dispute.times().openedAt().toString());
        putIfKnown(json, "evidenceDueAt", text(dispute.times().dueAt()));
        putIfKnown(json, "submittedAt", text(dispute.times().submittedAt()));
        putIfKnown(json, "resolvedAt", text(dispute.times().resolvedAt()));
        json.put("businessDay", dispute.times().businessDay().toString());
        return json;
    }

    static ObjectNode of(StoredCardView card) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", card.id())
                .put("status", card.state().name())
                .put("customer", card.customer());
        putIfKnown(json, "label", card.label());
        StoredCardView.Facts facts = card.facts();
        if (facts != null) {
            json.put("scheme", facts.scheme())
                    .put("lastFour", facts.lastFour())
                    .put("expires", facts.expires().toString());
        }
        json.putObject("consent")
                .put("text", card.consent().text())
                .put("at", card.consent().at().toString())
                .put("where", card.consent().where().name());
        Instant removed = card.removedAt();
        putIfKnown(json, "removedAt", removed == null ? null : removed.toString());
        return json;
    }

    /** With what the merchant has said. */
    static ObjectNode whole(DisputeView dispute) {
        ObjectNode json = of(dispute);
        ArrayNode evidence = json.putArray("evidence");
        dispute.evidence()
                .forEach(piece -> evidence.addObject()
                        .put("id", piece.id())
                        .put("kind", piece.kind().name())
                        .put("text", piece.text())
                        .put("givenAt", piece.givenAt().toString()));
        return json;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void putIfKnown(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
