package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.giftcards.GiftCardView;
import countinghouse.giftcards.GiftCards.GiftCode;
import countinghouse.giftcards.GiftCards.GiftMovementView;
import java.util.List;

/** A gift card as JSON; its code is in one answer only. */
final class GiftCardJson {
    private GiftCardJson() {}

    static ObjectNode of(GiftCardView card) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", card.id())
                .put("status", card.state().name());
        if (card.lastFour() != null) {
            json.put("lastFour", card.lastFour());
        }
        json.set("balance", SaleJson.money(card.balance()));
        json.set("available", SaleJson.money(card.available()));
        json.put("issuedAt", card.issuedAt().toString());
        if (card.expiresOn() != null) {
            json.put("expiresOn", card.expiresOn().toString());
        }
        return json;
    }

    static ObjectNode of(GiftCardView card, List<GiftMovementView> history) {
        ObjectNode json = of(card);
        ArrayNode movements = json.putArray("movements");
        for (GiftMovementView movement : history) {
            ObjectNode item = movements.addObject().put("kind", movement.kind());
            item.set("amount", SaleJson.money(movement.amount()));
            item.set("balance", SaleJson.money(movement.balance()));
            item.put("at", movement.at().toString());
            if (movement.reference() != null) {
                item.put("reference", movement.reference());
            }
        }
        return json;
    }

    static ObjectNode of(GiftCode code) {
        return of(code.card()).put("code", code.code());
    }
}
