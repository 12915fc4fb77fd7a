package countinghouse.web.rest;

import countinghouse.kernel.Refusal;
import countinghouse.payments.RefundState;
import countinghouse.sales.Returns;
import countinghouse.sales.Returns.ReturnView;
import countinghouse.security.Keys.KeyHolder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

/** Goods taken back, and their money. */
@Path("sales/{id}/returns")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class ReturnsResource {
    @Inject
    private Returns returns;

    @Inject
    private KeyDoor door;

    @Inject
    private OncePerKey once;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @PathParam("id") String id,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.RETURN_SALE);
        String key = OncePerKey.require(idempotencyKey);
        String body = RawBody.read(in);
        var command = ReturnJson.read(body, key, id);
        return once.run(
                new OncePerKey.Request(
                        holder.caller(), "sale-returns", "sales/" + id + "/returns", key, id + "\n" + body),
                () -> answer(returns.take(holder.caller(), command)));
    }

    @GET
    public Response returns(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        KeyHolder holder = door.open(authorization, Operation.LIST_RETURNS);
        return Answer.of(200, ReturnJson.of(returns.of(holder.caller(), id)))
                .response()
                .build();
    }

    @GET
    @Path("{returnId}")
    public Response one(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("id") String id,
            @PathParam("returnId") String returnId) {
        KeyHolder holder = door.open(authorization, Operation.READ_RETURN);
        ReturnView found = returns.of(holder.caller(), id).stream()
                .filter(back -> back.id().equals(returnId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("return"));
        return Answer.of(200, ReturnJson.of(found)).response().build();
    }

    /** The goods are back either way; a card may still wait for its money. */
    private static Answer answer(ReturnView back) {
        boolean done = back.refunds().stream().allMatch(refund -> refund.state() == RefundState.SUCCEEDED);
        return Answer.of(done ? 201 : 202, ReturnJson.of(back));
    }
}
