package countinghouse.web.rest;

import countinghouse.giftcards.GiftCardState;
import countinghouse.giftcards.GiftCardView;
import countinghouse.giftcards.GiftCards;
import countinghouse.giftcards.GiftCards.GiftCardFilter;
import countinghouse.security.Keys.KeyHolder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Gift cards: issued, topped up, asked for what is on them, redeemed, frozen. Their codes are in no stored answer. */
@Path("gift-cards")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class GiftCardsResource {
    private static final String COLLECTION = "gift-cards";

    @Inject
    private GiftCards cards;

    @Inject
    private KeyDoor door;

    @Inject
    private OncePerKey once;

    @POST
    public Response issue(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.ISSUE_GIFT_CARD);
        String key = OncePerKey.require(idempotencyKey);
        String body = RawBody.read(in);
        var command = GiftCardBody.issue(body, key);
        return once.run(
                new OncePerKey.Request(holder.caller(), COLLECTION, key, body),
                () -> Answer.of(201, GiftCardJson.of(cards.issue(holder.caller(), command))));
    }

    @POST
    @Path("{id}/top-ups")
    public Response topUp(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @PathParam("id") String id,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.TOP_UP_GIFT_CARD);
        String key = OncePerKey.require(idempotencyKey);
        String body = RawBody.read(in);
        var command = GiftCardBody.topUp(body, key, id);
        return once.run(
                new OncePerKey.Request(holder.caller(), "gift-card-top-up", COLLECTION, key, id + "\n" + body),
                () -> Answer.of(200, GiftCardJson.of(cards.topUp(holder.caller(), command))));
    }

    /** Of what was sold past this product; in a sale of ours a gift card is a tender. */
    @POST
    @Path("redemptions")
    public Response redeem(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.REDEEM_GIFT_CARD);
        String key = OncePerKey.require(idempotencyKey);
        String body = RawBody.read(in);
        var command = GiftCardBody.redeem(body, key);
        return once.run(
                new OncePerKey.Request(holder.caller(), "gift-card-redemption", COLLECTION, key, body),
                () -> Answer.of(200, GiftCardJson.of(cards.redeem(holder.caller(), command))));
    }

    /** The code stands in the body, so that no log of addresses has it. */
    @POST
    @Path("balance")
    public Response balance(@HeaderParam("Authorization") @Nullable String authorization, InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.ASK_GIFT_CARD);
        return one(cards.ofCode(holder.caller(), GiftCardBody.code(RawBody.read(in))));
    }

    /** The code of a card that was sold or issued, told this once. */
    @POST
    @Path("{id}/code")
    public Response reveal(
            @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id, InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.REVEAL_GIFT_CARD);
        JsonBody.parse(RawBody.read(in)).check();
        return Answer.of(200, GiftCardJson.of(cards.reveal(holder.caller(), id)))
                .response()
                .build();
    }

    /** Another code in place of one that was lost. */
    @POST
    @Path("{id}/replacement")
    public Response replace(
            @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id, InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.REPLACE_GIFT_CARD);
        JsonBody.parse(RawBody.read(in)).check();
        return Answer.of(200, GiftCardJson.of(cards.replace(holder.caller(), id)))
                .response()
                .build();
    }

    @POST
    @Path("{id}/freeze")
    public Response freeze(
            @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id, InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.FREEZE_GIFT_CARD);
        JsonBody.parse(RawBody.read(in)).check();
        return one(cards.freeze(holder.caller(), id));
    }

    @POST
    @Path("{id}/unfreeze")
    public Response unfreeze(
            @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id, InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.UNFREEZE_GIFT_CARD);
        JsonBody.parse(RawBody.read(in)).check();
        return one(cards.unfreeze(holder.caller(), id));
    }

    @GET
    @Path("{id}")
    public Response card(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        KeyHolder holder = door.open(authorization, Operation.READ_GIFT_CARD);
        return Answer.of(200, GiftCardJson.of(cards.card(holder.caller(), id), cards.history(holder.caller(), id)))
                .response()
                .build();
    }

    @GET
    public Response cards(@HeaderParam("Authorization") @Nullable String authorization, @BeanParam Filter filter) {
        KeyHolder holder = door.open(authorization, Operation.LIST_GIFT_CARDS);
        var asked = new GiftCardFilter(
                filter.states(GiftCardState.class),
                "",
                filter.place().before(),
                filter.place().limit());
        return Paging.answer(cards.page(holder.caller(), asked), filter.limit(), GiftCardView::id, GiftCardJson::of)
                .response()
                .build();
    }

    private static Response one(GiftCardView card) {
        return Answer.of(200, GiftCardJson.of(card)).response().build();
    }
}
