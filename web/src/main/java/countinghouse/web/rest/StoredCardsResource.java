package countinghouse.web.rest;

import countinghouse.payments.Payments;
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
                Objects.requireNonNullElse(customer, ""),
                new Payments.Place(Objects.requireNonNullElse(after, ""), most + 1));
        return Paging.answer(cards.page(holder.caller(), asked), most, StoredCardView::id, PaymentJson::of)
                .response()
                .build();
    }

    /** Removing it again changes nothing. */
    @DELETE
    @Path("{id}")
    public Response remove(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        KeyHolder holder = door.open(authorization, Operation.REMOVE_STORED_CARD);
        return Answer.of(200, PaymentJson.of(cards.remove(holder.caller(), id)))
                .response()
                .build();
    }
}
