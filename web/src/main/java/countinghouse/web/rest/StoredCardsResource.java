package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.payments.StoredCardView;
import countinghouse.payments.StoredCards;
import countinghouse.security.Keys.KeyHolder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Customers' cards that the acquirer keeps; a payment charges one, or asks for it to be kept. */
@Path("stored-cards")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class StoredCardsResource {
    @Inject
    private StoredCards cards;

    @Inject
    private KeyDoor door;

    /** @param customer the merchant's own reference of its customer; none for all */
    @GET
    public Response cards(
            @HeaderParam("Authorization") @Nullable String authorization,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        KeyHolder holder = door.open(authorization, Operation.LIST_STORED_CARDS);
        int most = Paging.of(limit, after).limit();
        var asked = new StoredCards.StoredCardFilter(
                Objects.requireNonNullElse(customer, ""), false, Objects.requireNonNullElse(after, ""), most + 1);
        return Paging.answer(cards.page(holder.caller(), asked), most, StoredCardView::id, StoredCardsResource::json)
                .response()
                .build();
    }

    /** Removing it again changes nothing. */
    @DELETE
    @Path("{id}")
    public Response remove(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        KeyHolder holder = door.open(authorization, Operation.REMOVE_STORED_CARD);
        return Answer.of(200, json(cards.remove(holder.caller(), id)))
                .response()
                .build();
    }

    private static ObjectNode json(StoredCardView card) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", card.id())
                .put("status", card.state().name())
                .put("customer", card.customer());
        if (card.label() != null) {
            json.put("label", card.label());
        }
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
        if (card.removedAt() != null) {
            json.put("removedAt", card.removedAt().toString());
        }
        return json;
    }
}
