package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.kernel.Money;
import countinghouse.settlement.Balances.PayoutView;
import countinghouse.settlement.Balances.Settled;
import countinghouse.settlement.Balances.Standing;
import countinghouse.settlement.SettlementFigures;
import countinghouse.settlement.Transactions.Line;

/** Balances, closed days, payouts and what they are made of, as JSON. */
record MoneyJson(String currency) {
    ObjectNode put(ObjectNode json, Standing standing) {
        put(json, "payable", standing.payable());
        put(json, "reserve", standing.reserve());
        return put(json, "inTransit", standing.inTransit());
    }

    ObjectNode of(Settled settled) {
        SettlementFigures figures = settled.day().figures();
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", settled.id())
                .put("businessDay", settled.day().businessDay().toString())
                .put("status", status(settled))
                .put("closedAt", settled.closedAt().toString());
        put(json, "broughtForward", settled.day().broughtForward());
        put(json, "captures", figures.captures()).put("captureCount", figures.captureCount());
        put(json, "refunds", figures.refunds()).put("refundCount", figures.refundCount());
        put(json, "interchange", figures.interchange());
        put(json, "schemeFees", figures.scheme());
        put(json, "markup", figures.markup());
        put(json, "otherFees", figures.otherFees());
        put(json, "serviceFees", figures.serviceFees());
        put(json, "disputes", figures.disputes());
        put(json, "disputesWon", figures.disputesWon());
        put(json, "reserveWithheld", figures.reserveWithheld());
        put(json, "reserveReleased", figures.reserveReleased());
        put(json, "adjustments", figures.adjustments());
        put(json, "net", settled.day().net());
        put(json, "carriedForward", settled.day().carriedForward());
        put(json, "reserveBalance", settled.day().reserveBalance());
        PayoutView payout = settled.payout();
        if (payout != null) {
            json.set("payout", of(payout));
        }
        return json;
    }

    /** PAID when the bank has confirmed it; a returned payout is owed again, so the day is not paid. */
    private static String status(Settled settled) {
        PayoutView payout = settled.payout();
        if (payout == null) {
            return "CARRIED_FORWARD";
        }
        return payout.state().equals("CONFIRMED") ? "PAID" : "CLOSED";
    }

    ObjectNode of(PayoutView payout) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", payout.id())
                .put("settlement", payout.settlementId())
                .put("status", payout.state())
                .put("businessDay", payout.businessDay().toString())
                .put("dueOn", payout.dueOn().toString());
        put(json, "amount", payout.amount());
        if (!payout.bankReference().isEmpty()) {
            json.put("bankReference", payout.bankReference());
        }
        return json.put("createdAt", payout.createdAt().toString())
                .put("changedAt", payout.changedAt().toString());
    }

    ObjectNode of(Line line) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", line.id())
                .put("at", line.at().toString())
                .put("businessDay", line.businessDay().toString())
                .put("kind", line.kind())
                .put("reference", line.reference());
        putIfSaid(json, "of", line.ofReference());
        putIfSaid(json, "scheme", line.card().scheme());
        putIfSaid(json, "product", line.card().product());
        putIfSaid(json, "entryMode", line.card().entryMode());
        putIfSaid(json, "region", line.card().region());
        put(json, "amount", line.amount());
        put(json, "interchange", line.interchange());
        put(json, "schemeFee", line.scheme());
        put(json, "markup", line.markup());
        put(json, "otherFees", line.other());
        put(json, "effect", line.effect());
        putIfSaid(json, "note", line.note());
        return json;
    }

    private ObjectNode put(ObjectNode json, String field, long minor) {
        json.set(field, SaleJson.money(new Money(minor, currency)));
        return json;
    }

    private static void putIfSaid(ObjectNode json, String field, String text) {
        if (!text.isEmpty()) {
            json.put(field, text);
        }
    }
}
